import path from 'node:path';
import * as z from 'zod';
import { CourseError, ErrorList } from '../errors/courseError';
import { checkValue, parseYaml } from '../errors/readYaml';
import { readTextIfAny, shownPath } from '../loader/folders';
import { sortingSchema } from '../schema/sorting';
import type { SortingData, SortingPackage } from '../sorting';

const dependencies = z.record(z.string(), z.string()).optional();
const installedSchema = z.looseObject({
  backstage: z.looseObject({ role: z.string() }),
  dependencies,
  peerDependencies: dependencies,
});

/**
 * Reads a sorting task. What the packages are is read from their own package.json, so the task can't be wrong about them.
 *
 * @param siteDir - folder in whose node_modules the packages are
 * @param folder - absolute path of the page's folder
 * @param src - path of the task's file from there
 * @throws CourseError when the file has mistakes, a package isn't installed or has a role that isn't offered, or a role is
 *   offered that none of them has
 */
export function readSorting(siteDir: string, folder: string, src: string): SortingData {
  const file = path.resolve(folder, src);
  const shown = shownPath({ siteDir }, file);
  const text = readTextIfAny(file);
  if (text === undefined) throw new CourseError([{ file: shown, message: 'is missing' }]);
  const errors = new ErrorList();
  const written = parseYaml(sortingSchema, text, shown, errors);
  const offered = written?.roles.map(({ id }) => id) ?? [];
  const packages = (written?.packages ?? []).flatMap(({ name, hint, why }, index) => {
    const installed = readInstalled(siteDir, name, errors);
    if (!installed) return [];
    const { role } = installed.backstage;
    if (!offered.includes(role)) {
      errors.add({
        file: shown,
        field: `packages[${index}].name`,
        message: `found ${name}, a ${role}, allowed: a package with one of the roles ${offered.join(', ')}`,
      });
    }
    const all = { ...installed.dependencies, ...installed.peerDependencies };
    const uses = (written?.telling ?? []).filter(dependency => dependency in all);
    return [{ name, role, uses, hint, why }];
  });
  if (packages.length === written?.packages.length) {
    reportUnused(offered, packages, shown, errors);
  }
  errors.throwIfAny();
  return { roles: written?.roles ?? [], packages };
}

/** A role that is never right would only be a trap. */
function reportUnused(
  offered: readonly string[],
  packages: readonly SortingPackage[],
  file: string,
  errors: ErrorList,
): void {
  offered.forEach((role, index) => {
    if (packages.some(one => one.role === role)) return;
    errors.add({
      file,
      field: `roles[${index}].id`,
      message: `found ${role}, which none of the packages has, allowed: roles of the packages`,
    });
  });
}

function readInstalled(siteDir: string, name: string, errors: ErrorList) {
  const file = path.join('node_modules', name, 'package.json');
  const text = readTextIfAny(path.join(siteDir, file));
  if (text !== undefined) {
    return checkValue(installedSchema, JSON.parse(text) as unknown, file, errors);
  }
  errors.add({ file, message: `is missing: add ${name} to the site's dependencies` });
  return undefined;
}
