import { expect, it } from 'vitest';
import type { TransferChanges } from '../../../transfer';
import { changeLines } from './changeLines';

const none: TransferChanges = {
  records: { added: 0, known: 0 },
  drafts: { added: 0, known: 0 },
  read: [],
  passed: [],
  passedAgain: [],
  answered: [],
  answeredAnew: [],
  solutionSeen: [],
  reset: [],
  code: [],
  codeReplaced: [],
  unknown: 0,
};
const titles = new Map('abcdef'.split('').map(id => [id, `Title ${id}`]));

it('says nothing where nothing that counts changes', () => {
  expect(changeLines(none, titles)).toEqual([]);
});

it('names a few, counts many, and calls what the course lacks by its id', () => {
  const lines = (read: string[]) => changeLines({ ...none, read }, titles);
  expect(lines(['gone'])).toEqual(['1 lesson will count as read: “gone”.']);
  expect(lines(['a', 'b', 'c', 'd', 'e'])).toEqual([
    '5 lessons will count as read: “Title a”, “Title b”, “Title c”, “Title d” and “Title e”.',
  ]);
  expect(lines(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual([
    '6 lessons will count as read: “Title a”, “Title b”, “Title c”, “Title d” and 2 others.',
  ]);
});

it('warns of what changes of the reader’s own', () => {
  const lines = changeLines(
    {
      ...none,
      passedAgain: ['a'],
      answeredAnew: ['b', 'b'],
      codeReplaced: [{ id: 'a', paths: ['src/x.ts', 'src/y.ts'] }],
      reset: ['c'],
      unknown: 2,
    },
    titles,
  );
  expect(lines).toEqual([
    '1 exercise passed here too will show the later pass: “Title a”.',
    '2 questions answered here too will show the later answer, in “Title b”.',
    'Newer code takes the place of yours in 1 exercise: “Title a”. Yours stays among the earlier versions.',
    '1 item will no longer count, having been reset there: “Title c”.',
    '2 records of a newer version of this site will be kept for it.',
  ]);
});
