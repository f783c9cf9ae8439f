import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { retiredIdsSchema } from '../schema/glossary';
import type { Course } from '../types';
import { pathwaysFile } from './loadPathways';
import { type Reading, readTextIfAny, shownPath } from './folders';

interface UsedId {
  readonly kind: 'guide' | 'lesson' | 'question' | 'option' | 'term' | 'pathway';
  readonly id: string;
  readonly file: string;
}

/**
 * Reports ids used twice, ids that were retired, and prerequisites that are no lesson.
 *
 * @param retired - see readRetired
 */
export function reportIds(
  reading: Reading,
  retired: ReadonlySet<string>,
  {
    guides,
    lessons,
    glossary,
    pathways,
  }: Pick<Course, 'guides' | 'lessons' | 'glossary' | 'pathways'>,
): void {
  const used = new Map<string, UsedId>();
  const use = (entry: UsedId) => {
    const key = `${entry.kind} ${entry.id}`;
    const other = used.get(key);
    if (other) {
      reading.errors.add({
        file: entry.file,
        field: 'id',
        message: `the ${entry.kind} id "${entry.id}" is already used in ${other.file}; ids are permanent and unique`,
      });
    } else used.set(key, entry);
    if (retired.has(entry.id)) {
      reading.errors.add({
        file: entry.file,
        field: 'id',
        message: `"${entry.id}" is in docs/retired-ids.yaml; readers' records still name it, so take another id`,
      });
    }
  };

  for (const guide of guides) {
    const file = shownPath(reading, path.join(guide.folder, 'guide.yaml'));
    use({ kind: 'guide', id: guide.id, file });
  }
  for (const lesson of lessons) {
    use({ kind: 'lesson', id: lesson.id, file: lesson.source });
    const file = shownPath(reading, path.join(lesson.folder, 'quiz.yaml'));
    for (const question of lesson.quiz) {
      use({ kind: 'question', id: question.id, file });
      for (const { id } of question.options) {
        if (retired.has(`${question.id}/${id}`)) {
          use({ kind: 'option', id: `${question.id}/${id}`, file });
        }
      }
    }
  }
  for (const { id } of glossary) use({ kind: 'term', id, file: 'docs/resources/glossary.yaml' });
  for (const { id } of pathways) use({ kind: 'pathway', id, file: pathwaysFile });

  const lessonIds = new Set(lessons.map(lesson => lesson.id));
  for (const lesson of lessons) {
    lesson.prerequisites.forEach((id, index) => {
      if (lessonIds.has(id) && id !== lesson.id) return;
      reading.errors.add({
        file: lesson.source,
        field: `prerequisites[${index}]`,
        message: `found "${id}", allowed: the id of another lesson (${[...lessonIds].filter(other => other !== lesson.id).join(', ')})`,
      });
    });
  }
}

/** Reads `retired-ids.yaml`: ids that nothing may bear again. Empty where there is none. */
export function readRetired(reading: Reading, docsDir: string): ReadonlySet<string> {
  const file = path.join(docsDir, 'retired-ids.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return new Set();
  return new Set(parseYaml(retiredIdsSchema, yaml, shownPath(reading, file), reading.errors));
}
