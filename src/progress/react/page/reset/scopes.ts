import type { ProgressState } from '../../../core/state';
import type { Scope } from '../../../core/scope';
import type { Outline, OutlineLesson } from '../../../outline/types';
import { lessonsOf, totalOf } from '../../../summary/total';
import { counted, listed } from '../../words';

/** Something that can be reset. */
export interface ResetChoice {
  readonly name: string;
  readonly scope: Scope;
  readonly lessons: readonly OutlineLesson[];
}

const EVERYTHING = 'everything';

/** What has been begun, and so can be reset: everything, then each guide with its lessons. */
export function resetChoices(outline: Outline, state: ProgressState): ResetChoice[][] {
  const begun = (lessons: readonly OutlineLesson[]) =>
    totalOf(lessons, state).begun || lessons.some(({ id }) => state.get(id)?.solutionSeen);
  const everything = {
    name: 'Everything',
    scope: { about: EVERYTHING },
    lessons: lessonsOf(outline),
  };
  const guides = outline.guides
    .filter(({ lessons }) => begun(lessons))
    .map(({ id, title, lessons }) => [
      { name: `All of “${title}”`, scope: { about: id, ids: lessons.map(one => one.id) }, lessons },
      ...lessons
        .filter(lesson => begun([lesson]))
        .map(lesson => ({
          name: lesson.title,
          scope: { about: lesson.id, ids: [lesson.id] },
          lessons: [lesson],
        })),
    ]);
  return [[everything], ...guides];
}

/** What will no longer count, as the end of a sentence; empty when nothing of it shows on this page. */
export function whatGoes({ lessons }: ResetChoice, state: ProgressState): string {
  const { read, passed, answered } = totalOf(lessons, state);
  return listed([
    ...(read.done > 0 ? [`${counted(read.done, 'lesson')} read`] : []),
    ...(passed.done > 0 ? [`${counted(passed.done, 'exercise')} passed`] : []),
    ...(answered.done > 0 ? [`${counted(answered.done, 'question')} answered`] : []),
  ]);
}

/** What a reset was about, by name. */
export function nameOf(about: string, outline: Outline): string {
  if (about === EVERYTHING) return 'everything';
  const titled = [...outline.guides, ...lessonsOf(outline)].find(({ id }) => id === about);
  return titled ? `“${titled.title}”` : `“${about}”`;
}
