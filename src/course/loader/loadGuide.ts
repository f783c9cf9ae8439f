import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { guideSchema } from '../schema/guide';
import type { Guide, Lesson } from '../types';
import { orderedFolders, type Reading, readTextIfAny, shownPath, splitNumber } from './folders';
import { loadLesson } from './loadLesson';

/** A guide without its lessons. */
export type GuideHead = Omit<Guide, 'lessons'>;

/**
 * Reads the guides of `docs/` without their lessons: every folder with a `guide.yaml`, in order.
 */
export function loadGuideHeads(reading: Reading, docsDir: string): GuideHead[] {
  return orderedFolders(docsDir)
    .flatMap(folder => loadGuideHead(reading, folder) ?? [])
    .sort((a, b) => a.order - b.order || 0);
}

/** Reads `guide.yaml`; undefined where the folder is no guide, or it can't be read. */
function loadGuideHead(reading: Reading, folder: string): GuideHead | undefined {
  const file = path.join(folder, 'guide.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return undefined;
  const written = parseYaml(guideSchema, yaml, shownPath(reading, file), reading.errors);
  return (
    written && {
      ...written,
      order: written.order ?? splitNumber(path.basename(folder)).number ?? Infinity,
      folder,
    }
  );
}

/** Reads the lessons of a guide: a folder for each, in order. */
export function loadGuide(reading: Reading, head: GuideHead): { guide: Guide; lessons: Lesson[] } {
  const lessons = orderedFolders(head.folder).flatMap(
    folder => loadLesson(reading, folder, head) ?? [],
  );
  return { guide: { ...head, lessons: lessons.map(lesson => lesson.id) }, lessons };
}
