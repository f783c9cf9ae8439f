import type { ExerciseRest } from '../../course/lessonData';
import type { WorkbenchExercise } from '../session/types';
import type { Project } from './project';
import type { PlaygroundData } from './types';

/** Where a project takes new files: anywhere, as long as they are such that a sandbox can read them. */
const NEW_FILES = {
  glob: '**/*',
  pattern: '^(?:[\\w@-][\\w@.-]*/)*[\\w@-][\\w@.-]*\\.(?:tsx?|jsx?|css|json|ya?ml)$',
};

/** A project as the workbench takes it: an exercise whose files are all the reader's; without checks, a demo. */
export const exerciseOf = (
  project: Omit<Project, 'files' | 'changedAt' | 'name'>,
  panels: PlaygroundData['panels'],
): WorkbenchExercise => {
  const kind = project.checks ? 'exercise' : 'demo';
  return {
    id: project.id,
    kind,
    profile: project.profile,
    title: `${project.of.kind === 'exercise' ? 'From the exercise' : 'From the template'} “${project.of.title}”`,
    files: Object.entries(project.starter).map(([path, starter]) => ({
      path,
      role: 'editable',
      starter,
    })),
    opens: project.opens,
    entries: project.entries,
    plugins: project.plugins,
    panels: panels[project.profile][kind],
    steps: [],
    hints: [],
    checks: project.checks?.names ?? [],
    starterDigest: project.digest,
    opening: [project.starter[project.opens] ?? ''],
    may: { create: [NEW_FILES], delete: true },
  };
};

export const restOf = ({
  checks,
  solution,
}: Pick<Project, 'checks' | 'solution'>): ExerciseRest => ({
  ...(checks ? { checksFile: checks.text } : {}),
  hidden: {},
  solution: solution ?? {},
});
