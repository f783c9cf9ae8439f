import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson, sha256 } from '../course/loader/digest';
import { highlight } from '../course/plugin/highlight';
import type { ExerciseData } from '../course/lessonData';
import { panelsOf } from '../course/profiles';

const folder = 'src/home/live/example';
const page = 'plugins/applause/src/index.tsx';
const backend = 'plugins/applause-backend/src/index.ts';

const steps = [
  'Press **Clap** in the app: the page asks its backend, and the backend counts.',
  `Change what [the page](file:${page}#people) says, or where [the backend](file:${backend}#claps) begins to count. It runs as you type.`,
];

/**
 * The plugin that runs on the home page, as the workbench takes it: a demo, of a page and its backend.
 *
 * @param siteDir absolute
 */
export function liveExample(siteDir: string): ExerciseData {
  const text = (file: string) => readFileSync(path.join(siteDir, folder, file), 'utf8');
  const starter = { [page]: text(page), [backend]: text(backend) };
  const kind = 'demo';
  const profile = 'full-stack';
  return {
    id: 'home',
    kind,
    profile,
    title: 'A page, and the backend it asks',
    files: Object.entries(starter).map(([file, content]) => ({
      path: file,
      role: 'editable',
      starter: content,
    })),
    opens: page,
    entries: { frontend: page, backend },
    plugins: [],
    steps: steps.map(step => ({ text: step })),
    hints: [],
    checks: [],
    panels: panelsOf({ profile, kind }),
    opening: highlight(page, starter[page] ?? ''),
    starterDigest: sha256(canonicalJson(starter)),
  };
}
