import { existsSync } from 'node:fs';
import path from 'node:path';
import { showFound } from '../errors/fromZod';
import { patternOf } from '../pathPattern';
import { parseYaml } from '../errors/readYaml';
import { exerciseSchema, type ExerciseFile } from '../schema/exercise';
import type { Exercise, ExerciseSource } from '../types';
import { checkNames } from './checkNames';
import { type Reading, readTextIfAny, shownPath } from './folders';
import { loadWrongSolutions } from './loadWrongSolutions';
import { readTree } from './sourceTree';
import { whatRuns } from './whatRuns';

/**
 * Reads the exercise or demo of a lesson's folder: `exercise.yaml`, `starter/`, `solution/`,
 * `checks.test.ts` and `wrong/`. Mistakes go to `reading.errors`.
 *
 * @returns undefined where the folder has no `exercise.yaml` or it can't be read
 */
export function loadExercise(
  reading: Reading,
  folder: string,
  lessonId: string,
): Exercise | undefined {
  const yamlPath = path.join(folder, 'exercise.yaml');
  const yaml = readTextIfAny(yamlPath);
  if (yaml === undefined) {
    reportStrays(reading, folder);
    return undefined;
  }
  const shown = shownPath(reading, yamlPath);
  const written = parseYaml(exerciseSchema, yaml, shown, reading.errors);
  if (!written) return undefined;

  const files = filesOf(reading, folder, shown, written);
  const { checks, checksFile } = checksOf(reading, folder, written.kind, shown);
  reportUnknownNames(reading, shown, written, checks, files);
  const { entries, plugins } = whatRuns(written, files, (field, message) =>
    reading.errors.add({ file: shown, field, message }),
  );
  if (written.hintsAfter !== undefined && (written.kind === 'demo' || written.hints.length === 0)) {
    const why = written.kind === 'demo' ? 'a demo has no tries to count' : 'there are no hints';
    reading.errors.add({
      file: shown,
      field: 'hintsAfter',
      message: `${why}; leave this field out`,
    });
  }
  const opens = written.files.find(file => file.opens) ?? written.files[0];

  return {
    id: lessonId,
    kind: written.kind,
    profile: written.profile,
    title: written.title,
    files,
    opens: opens?.path ?? '',
    entries,
    plugins,
    ...(written.may ? { may: written.may } : {}),
    steps: written.steps,
    hints: written.hints,
    ...(written.hintsAfter === undefined ? {} : { hintsAfter: written.hintsAfter }),
    ...(written.why === undefined ? {} : { why: written.why }),
    checks,
    ...(checksFile === undefined ? {} : { checksFile }),
    startsPassing: written.startsPassing,
    wrong: written.kind === 'demo' ? [] : loadWrongSolutions(reading, folder, checks),
    folder,
  };
}

/** Parts of an exercise without an `exercise.yaml` are a mistake, not silence. */
function reportStrays(reading: Reading, folder: string): void {
  for (const name of ['starter', 'solution', 'wrong', 'checks.test.ts']) {
    if (!existsSync(path.join(folder, name))) continue;
    reading.errors.add({
      file: shownPath(reading, path.join(folder, name)),
      message: 'belongs to an exercise, but there is no exercise.yaml beside it',
    });
  }
}

function filesOf(
  reading: Reading,
  folder: string,
  shown: string,
  written: ExerciseFile,
): ExerciseSource[] {
  const starter = readTree(path.join(folder, 'starter'));
  const solution = readTree(path.join(folder, 'solution'));
  const isDemo = written.kind === 'demo';
  const fail = (field: string, message: string) =>
    reading.errors.add({ file: shown, field, message });

  if (starter.size === 0) fail('files', 'there are no files in starter/');
  if (!isDemo && solution.size === 0) fail('files', 'there are no files in solution/');
  if (written.files.filter(file => file.opens).length > 1) {
    fail('files', 'found more than one file with opens: true, allowed: one');
  }

  const listed = new Set<string>();
  const sources: ExerciseSource[] = [];
  const add = (filePath: string, role: ExerciseSource['role']) => {
    const before = starter.get(filePath);
    const after = solution.get(filePath);
    sources.push({
      path: filePath,
      role,
      ...(before === undefined ? {} : { starter: before }),
      ...(after === undefined ? {} : { solution: after }),
    });
  };

  written.files.forEach((file, index) => {
    const field = `files[${index}].path`;
    if (listed.has(file.path)) fail(field, `${file.path} is listed twice`);
    else if (!starter.has(file.path) && !solution.has(file.path)) {
      const known = [...new Set([...starter.keys(), ...solution.keys()])].join(', ');
      fail(
        field,
        `found ${showFound(file.path)}, allowed: a file of starter/ or solution/ (${known})`,
      );
    } else {
      if (file.role !== 'editable' && file.opens) {
        fail(`files[${index}].opens`, 'only an editable file can be the first that is shown');
      }
      add(file.path, file.role);
    }
    listed.add(file.path);
  });

  for (const filePath of new Set([...starter.keys(), ...solution.keys()])) {
    if (listed.has(filePath)) continue;
    if (!isDemo && starter.has(filePath) !== solution.has(filePath)) {
      const only = starter.has(filePath) ? 'starter' : 'solution';
      fail('files', `${filePath} is in ${only}/ alone; add it to the other tree, or list it here`);
    }
    add(filePath, 'readonly');
  }

  for (const source of isDemo ? [] : sources) {
    if (source.role === 'editable') {
      const problem = outOfReach(source, written.may);
      if (problem) fail('may', problem);
    }
    if (source.role === 'editable' || source.starter === source.solution) continue;
    const isReported =
      !listed.has(source.path) && (source.starter === undefined || source.solution === undefined);
    if (isReported) continue;
    fail(
      'files',
      `${source.path} is ${source.role} and differs between starter/ and solution/, so no reader could ` +
        'reach the solution; list it as editable, or make both the same',
    );
  }
  return sources;
}

/** A file that stands in one tree alone must be one that the reader may make, or delete. */
function outOfReach(
  { path: filePath, starter, solution }: ExerciseSource,
  may: ExerciseFile['may'],
): string | undefined {
  if (starter === undefined && !may?.create.some(glob => patternOf(glob).test(filePath))) {
    return `${filePath} is in solution/ alone, and no pattern of may.create allows a reader to make it`;
  }
  if (solution === undefined && !may?.delete) {
    return `${filePath} is in starter/ alone, and without may.delete no reader can delete it`;
  }
  return undefined;
}

function checksOf(
  reading: Reading,
  folder: string,
  kind: Exercise['kind'],
  shown: string,
): { checks: string[]; checksFile?: string } {
  const file = path.join(folder, 'checks.test.ts');
  const checksFile = readTextIfAny(file);
  const shownChecks = shownPath(reading, file);
  if (kind === 'demo') {
    if (checksFile !== undefined) {
      reading.errors.add({ file: shownChecks, message: 'a demo has no checks; delete this file' });
    }
    return { checks: [] };
  }
  if (checksFile === undefined) {
    reading.errors.add({ file: shown, message: 'there is no checks.test.ts beside it' });
    return { checks: [] };
  }
  const { names, errors } = checkNames(checksFile, shownChecks);
  reading.errors.add(...errors);
  if (names.length === 0 && errors.length === 0) {
    reading.errors.add({
      file: shownChecks,
      message: "found no checks, allowed: it('…', …) with it from 'vitest'",
    });
  }
  return { checks: names, checksFile };
}

/** Names in `exercise.yaml` that must exist elsewhere: checks, and files linked from steps. */
function reportUnknownNames(
  reading: Reading,
  shown: string,
  written: ExerciseFile,
  checks: readonly string[],
  files: readonly ExerciseSource[],
): void {
  const expectCheck = (field: string, name: string) => {
    if (checks.includes(name)) return;
    const known = checks.length > 0 ? checks.map(check => `"${check}"`).join(', ') : 'none';
    reading.errors.add({
      file: shown,
      field,
      message: `found "${name}", allowed: the title of a check (${known})`,
    });
  };
  written.steps.forEach((step, index) => {
    if (step.check !== undefined) expectCheck(`steps[${index}].check`, step.check);
    for (const [, linked = ''] of step.text.matchAll(/\]\(file:([^)#\s]*)(?:#[^)]*)?\)/g)) {
      const open = files.filter(file => file.role !== 'hidden').map(file => file.path);
      if (open.includes(linked)) continue;
      reading.errors.add({
        file: shown,
        field: `steps[${index}].text`,
        message: `links to file:${linked}, allowed: a file that the reader sees (${open.join(', ')})`,
      });
    }
  });
  written.startsPassing.forEach((name, index) => expectCheck(`startsPassing[${index}]`, name));
}
