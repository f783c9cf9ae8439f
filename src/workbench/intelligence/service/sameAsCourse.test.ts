import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCourse } from '../../../course/loader/loadCourse';
import { checkSources } from '../../../course/typecheck/checkSources';
import {
  variantNames,
  variantSources,
  type VariantName,
} from '../../../course/typecheck/exercises';
import { SharedSources } from '../../../course/typecheck/host';
import { compilerOptions } from '../../../course/typecheck/options';
import { profiles } from '../../../course/schema/exercise';
import type { Exercise } from '../../../course/types';
import { publishedTypes } from '../build/build';
import { modulesByGroup } from '../build/config';
import { planPacks, type TypePlan } from '../build/plan';
import { typeRules } from '../build/rules';
import { createTypeService } from './typeService';

const root = path.resolve(import.meta.dirname, '../../../..');
const exercises = loadCourse(root).lessons.flatMap(({ exercise }) => exercise ?? []);
const isTypeScript = (name: string) => /\.tsx?$/.test(name);

let plan: TypePlan;
let texts: ReadonlyMap<string, string>;
let shared: SharedSources;

beforeAll(() => {
  const types = publishedTypes(root);
  texts = types.files;
  plan = planPacks(types, modulesByGroup());
  shared = new SharedSources(root, compilerOptions(root));
}, 120_000);

/** An editor that learns, with each program, the types that the worker would load for it. */
function createEditor() {
  const service = createTypeService(typeRules());
  const given = new Set<string>();
  let told: Record<string, string> = {};
  return (files: Record<string, string>) => {
    const gone = Object.keys(told).map(name => [name, null] as const);
    service.files({ ...Object.fromEntries(gone), ...files });
    told = files;
    const needed = [...service.imported()].flatMap(name => plan.modules.get(name) ?? []);
    for (const name of new Set([...plan.always, ...needed])) {
      if (given.has(name)) continue;
      given.add(name);
      const pack = plan.packs.get(name)!;
      service.addTypes(Object.fromEntries(pack.map(file => [file, texts.get(file)!])));
    }
    return service;
  };
}

/**
 * TypeScript's messages that propose another name, by those that don't. Names that the checks bring along are proposed only
 * where the checks are part of the program, and in the editor they are not.
 */
const withoutProposal: Readonly<Record<string, string>> = { TS2552: 'TS2304', TS2833: 'TS2503' };

/** A mistake as `path:line:column TScode`. */
const mistakeAt = (name: string, line: number, column: number, code: string) =>
  `${name}:${line}:${column} ${withoutProposal[code] ?? code}`;

/** A variant's program with its TypeScript changed: all of it for the checker, and for the editor what stands in its tabs. */
function program(exercise: Exercise, variant: VariantName, change = (text: string) => text) {
  const sources = variantSources(exercise, variant);
  const folder = path.join(exercise.folder, variant);
  const files: Record<string, string> = {};
  const roots = new Map<string, string>();
  for (const [file, text] of sources.roots) {
    const name = path.relative(folder, file);
    const inTree = !name.startsWith('..');
    const changed = inTree && isTypeScript(name) ? change(text) : text;
    roots.set(file, changed);
    // The checks stand in no tab.
    if (inTree) files[name] = changed;
  }
  return { folder, files, sources: { ...sources, roots } };
}

/** Where the course's checker sees mistakes. */
const byChecker = ({ folder, sources }: ReturnType<typeof program>): string[] =>
  checkSources(shared, sources)
    .map(finding => ({ ...finding, name: path.relative(folder, finding.file) }))
    .filter(({ name }) => isTypeScript(name) && !name.startsWith('..'))
    .map(({ name, line, column, message }) =>
      mistakeAt(name, line, column, /\((TS\d+)\)$/.exec(message)?.[1] ?? ''),
    )
    .sort();

/** Where the editor does. */
function byEditor(editor: ReturnType<typeof createEditor>, { files }: ReturnType<typeof program>) {
  const service = editor(files);
  return Object.keys(files)
    .filter(isTypeScript)
    .flatMap(name =>
      service
        .problems(name)
        .filter(({ kind }) => kind === 'error')
        .map(({ line, column, code }) => mistakeAt(name, line, column, `TS${code}`)),
    )
    .sort();
}

/** Mistakes that readers make, at the end of a file: each uses a type of the file's own, of a package, or of the platform. */
const mistakes = `
const aNumber: number = 'text';
const missing = notThere(aNumber);
console.lok(missing);
import { nothingLikeIt } from '@backstage/errors';
import { alsoNot } from './nowhere';
function untyped(parameter) { return parameter; }
new Map<string, number>().set(1, 'one');
try { untyped(1, 2); } catch (error: unknown) { error.message; }
`;

const seen = new Set<string>();
/** The exercises that import something which none before them does: they need types of their own. */
const telling = exercises.filter(exercise => {
  const texts = exercise.files.map(({ solution, starter }) => solution ?? starter ?? '');
  const imported = texts.flatMap(text => [...text.matchAll(/ from '([^'.][^']*)'/g)]);
  const unseen = imported.flatMap(([, name]) => (name && !seen.has(name) ? [name] : []));
  unseen.forEach(name => seen.add(name));
  return unseen.length > 0;
});
/** What goes wrong in a program is tried in the first of each profile. */
const typical = new Set(
  profiles.map(profile => telling.find(exercise => exercise.profile === profile)),
);

describe.each(telling.map(exercise => [exercise.id, exercise] as const))(
  'the editor says of %s what CI says',
  (_id, exercise) => {
    const editor = createEditor();
    const variants = variantNames.filter(name =>
      exercise.files.some(file => file[name] !== undefined),
    );
    const last = variants.at(-1)!;

    // `npm run lint:course` holds of every solution that the checker finds nothing in it.
    it('as it is solved', () => {
      expect(byEditor(editor, program(exercise, last))).toEqual([]);
    });
    if (!typical.has(exercise)) return;

    it('with mistakes in each file', () => {
      const wrong = program(exercise, last, text => text + mistakes);
      const said = byEditor(editor, wrong);
      expect(said).toEqual(byChecker(wrong));
      expect(said.length).toBeGreaterThan(5);
    });

    it('without its imports', () => {
      const wrong = program(exercise, last, text => text.replace(/^import [^;]*;$/gm, ''));
      expect(byEditor(editor, wrong)).toEqual(byChecker(wrong));
    });
  },
);
