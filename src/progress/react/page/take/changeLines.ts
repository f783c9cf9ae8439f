import type { TransferChanges } from '../../../transfer';
import { counted, listed } from '../../words';

/** What a lesson, exercise or question is called, by its id; an id that the course lacks is called by itself. */
export type Titles = ReadonlyMap<string, string>;

/** More names than these are only counted. */
const MOST_NAMES = 4;

/** What an import will change, a sentence each; most important first. Empty when nothing that shows will change. */
export function changeLines(changes: TransferChanges, titles: Titles): string[] {
  const named = (ids: readonly string[]) => {
    const names = [...new Set(ids.map(id => titles.get(id) ?? id))];
    const rest = names.length - MOST_NAMES;
    if (rest <= 1) return listed(names.map(name => `“${name}”`));
    return listed([...names.slice(0, MOST_NAMES).map(name => `“${name}”`), `${rest} others`]);
  };
  const line = (
    ids: readonly string[],
    what: (count: string, names: string) => string,
    one: string,
  ) => (ids.length === 0 ? [] : [what(counted(ids.length, one), named(ids))]);
  const files = (of: TransferChanges['code']) => of.map(({ id }) => id);
  return [
    ...line(
      changes.passed,
      (count, names) => `${count} will count as passed: ${names}.`,
      'exercise',
    ),
    ...line(changes.read, (count, names) => `${count} will count as read: ${names}.`, 'lesson'),
    ...line(
      changes.answered,
      (count, names) => `${count} will have an answer, in ${names}.`,
      'question',
    ),
    ...line(
      changes.passedAgain,
      (count, names) => `${count} passed here too will show the later pass: ${names}.`,
      'exercise',
    ),
    ...line(
      changes.answeredAnew,
      (count, names) => `${count} answered here too will show the later answer, in ${names}.`,
      'question',
    ),
    ...line(
      changes.solutionSeen,
      (count, names) => `The solution of ${count} will count as seen: ${names}.`,
      'exercise',
    ),
    ...line(
      files(changes.code),
      (count, names) => `Your code comes to ${count}: ${names}.`,
      'exercise',
    ),
    ...line(
      files(changes.codeReplaced),
      (count, names) =>
        `Newer code takes the place of yours in ${count}: ${names}. Yours stays among the earlier versions.`,
      'exercise',
    ),
    ...line(
      changes.reset,
      (count, names) => `${count} will no longer count, having been reset there: ${names}.`,
      'item',
    ),
    ...(changes.unknown > 0
      ? [
          `${counted(changes.unknown, 'record')} of a newer version of this site will be kept for it.`,
        ]
      : []),
  ];
}
