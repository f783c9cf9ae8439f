import path from 'node:path';
import { readTextIfAny } from '../../loader/folders';
import type { Lesson } from '../../types';

/** Where in a file of a lesson a piece of text stands first: for findings about its YAML. */
export function placeOf(
  lesson: Pick<Lesson, 'folder'>,
  name: string,
  piece: string,
): { file: string; line?: number } {
  const file = path.join(lesson.folder, name);
  const lines = readTextIfAny(file)?.split('\n') ?? [];
  const index = lines.findIndex(line => line.includes(piece));
  return index < 0 ? { file } : { file, line: index + 1 };
}
