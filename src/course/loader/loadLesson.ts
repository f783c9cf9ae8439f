import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { lessonSchema } from '../schema/lesson';
import type { Guide, Lesson } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';
import { splitFrontMatter } from './frontMatter';
import { loadExercise } from './loadExercise';
import { loadQuiz } from './loadQuiz';
import { lessonSlug } from './slugs';

/**
 * Reads a lesson: a folder with an `index.mdx`.
 *
 * @returns undefined where the folder holds no lesson, or one whose front matter can't be read
 */
export function loadLesson(
  reading: Reading,
  folder: string,
  guide: Pick<Guide, 'id' | 'slug'>,
): Lesson | undefined {
  const page = path.join(folder, 'index.mdx');
  const source = shownPath(reading, page);
  const text = readTextIfAny(page);
  if (text === undefined) {
    reading.errors.add({
      file: source,
      message: 'is missing; a lesson is a folder with this file',
    });
    return undefined;
  }
  const parts = splitFrontMatter(text);
  if (!parts) {
    reading.errors.add({
      file: source,
      line: 1,
      message: 'has no front matter, allowed: id, title, guide, … between two lines of ---',
    });
    return undefined;
  }
  const written = parseYaml(lessonSchema, parts.yaml, source, reading.errors, parts.yamlLine);
  if (!written) return undefined;
  if (written.guide !== guide.id) {
    reading.errors.add({
      file: source,
      field: 'guide',
      message: `found "${written.guide}", allowed: "${guide.id}", the guide in whose folder it stands`,
    });
  }
  const exercise = loadExercise(reading, folder, written.id);
  return {
    id: written.id,
    title: written.title,
    guide: guide.id,
    minutes: written.minutes,
    objectives: written.objectives,
    prerequisites: written.prerequisites,
    ...(written.description === undefined ? {} : { description: written.description }),
    ...(written.exempt === undefined ? {} : { exempt: written.exempt }),
    ...(written.teachesDeprecated === undefined
      ? {}
      : { teachesDeprecated: written.teachesDeprecated }),
    slug: lessonSlug(guide.slug, path.basename(folder), written.slug),
    folder,
    source,
    ...(exercise ? { exercise } : {}),
    quiz: loadQuiz(reading, folder, written.id),
  };
}
