import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { wrongSolutionSchema } from '../schema/exercise';
import type { WrongSolution } from '../types';
import { orderedFolders, type Reading, readTextIfAny, shownPath } from './folders';
import { readTree } from './sourceTree';

const expectationName = 'expect.yaml';

/** Reads `wrong/<name>/`: files to lay over the solution, and `expect.yaml`. */
export function loadWrongSolutions(
  reading: Reading,
  folder: string,
  checks: readonly string[],
): WrongSolution[] {
  const root = path.join(folder, 'wrong');
  if (!existsSync(root)) return [];
  return orderedFolders(root).flatMap(wrongFolder => {
    const file = path.join(wrongFolder, expectationName);
    const shown = shownPath(reading, file);
    const yaml = readTextIfAny(file);
    if (yaml === undefined) {
      reading.errors.add({ file: shown, message: 'is missing; it says which checks must fail' });
      return [];
    }
    const written = parseYaml(wrongSolutionSchema, yaml, shown, reading.errors);
    if (!written) return [];
    written.fails.forEach((name, index) => {
      if (checks.includes(name)) return;
      reading.errors.add({
        file: shown,
        field: `fails[${index}]`,
        message: `found "${name}", allowed: the title of a check (${checks.map(check => `"${check}"`).join(', ')})`,
      });
    });
    const files = readTree(wrongFolder);
    files.delete(expectationName);
    if (files.size === 0) {
      reading.errors.add({ file: shown, message: 'there is no file of the solution beside it' });
    }
    return [{ name: path.basename(wrongFolder), files: Object.fromEntries(files), ...written }];
  });
}
