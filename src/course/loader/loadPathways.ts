import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { pathwaysSchema } from '../schema/pathway';
import type { Course, Pathway } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';

/** The file's place, relative to the site. */
export const pathwaysFile = 'docs/pathways.yaml';

/** Reads `pathways.yaml`; empty where there is none. That its ids are unique is for reportIds. */
export function loadPathways(
  reading: Reading,
  docsDir: string,
  { guides }: Pick<Course, 'guides'>,
): Pathway[] {
  const file = path.join(docsDir, 'pathways.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return [];
  const shown = shownPath(reading, file);
  const pathways = parseYaml(pathwaysSchema, yaml, shown, reading.errors) ?? [];
  const report = (field: string, message: string) =>
    reading.errors.add({ file: shown, field, message });

  pathways.forEach((pathway, index) => {
    pathway.guides.forEach((id, place) => {
      const field = `[${index}].guides[${place}]`;
      const guide = guides.find(one => one.id === id);
      if (!guide) {
        const ids = guides.map(one => one.id).join(', ');
        report(field, `found "${id}", allowed: the id of a guide (${ids})`);
      } else if (pathway.guides.indexOf(id) !== place) {
        report(field, `found "${id}" twice, allowed: each guide once`);
      } else if (guide.lessons.length === 0) {
        report(field, `the guide "${id}" has no lessons yet; name its title under coming instead`);
      }
    });
    pathway.coming.forEach((title, place) => {
      const guide = guides.find(one => one.title === title);
      // A guide.yaml without lessons announces a guide.
      if (!guide || guide.lessons.length === 0) return;
      report(
        `[${index}].coming[${place}]`,
        `the guide "${title}" is there now; name its id "${guide.id}" under guides instead`,
      );
    });
  });
  return pathways;
}
