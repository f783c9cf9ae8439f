import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { redirectsSchema } from '../schema/redirects';
import type { Lesson, Redirect } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';

/** The address below the site's root that leads to a lesson by its id, wherever the lesson is. */
export const permanentPath = (lessonId: string): string => `/id/${lessonId}/`;

/**
 * Reads `redirects.yaml`; empty where there is none. Whether an address that is no lesson's is there, only the build of
 * the site knows.
 */
export function loadRedirects(
  reading: Reading,
  docsDir: string,
  { lessons, retired }: { lessons: readonly Lesson[]; retired: ReadonlySet<string> },
): Redirect[] {
  const file = path.join(docsDir, 'redirects.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return [];
  const shown = shownPath(reading, file);
  const written = parseYaml(redirectsSchema, yaml, shown, reading.errors) ?? [];
  const report = (index: number, field: string, message: string) =>
    reading.errors.add({ file: shown, field: `[${index}].${field}`, message });
  const ids = new Set(lessons.map(({ id }) => id));
  const redirects = written.map(entry => ({
    from: 'retired' in entry ? permanentPath(entry.retired) : entry.from,
    to: entry.to,
  }));
  const froms = redirects.map(({ from }) => from);

  written.forEach((entry, index) => {
    const field = 'retired' in entry ? 'retired' : 'from';
    const from = froms[index] ?? '';
    if ('retired' in entry && !retired.has(entry.retired)) {
      report(index, field, `"${entry.retired}" is not in docs/retired-ids.yaml; add it there`);
    }
    if (froms.indexOf(from) !== index) report(index, field, `"${from}" stands here twice`);
    if (!entry.to.startsWith('/') && !ids.has(entry.to)) {
      report(
        index,
        'to',
        `found "${entry.to}", allowed: the id of a lesson (${[...ids].join(', ')})`,
      );
    }
    if (froms.includes(entry.to)) {
      report(index, 'to', `"${entry.to}" is itself redirected; name the page where that ends`);
    }
  });
  return redirects;
}
