import { expect, it } from 'vitest';
import { exercise } from '../session/exercise.testing';
import { placeToLook } from './placeToLook';

const files = { 'src/plugin.ts': 'one\ninit() {\n}', 'src/index.ts': '' };
const steps = [{ text: 'In [it](file:src/plugin.ts#init), do.', check: 'a' }];
const frame = (path: string, line: number) => ({ path, line, column: 1 });
const look = (check: string, frames: ReturnType<typeof frame>[]) =>
  placeToLook({
    failure: { name: 'Error', message: 'no', frames },
    check,
    exercise: { ...exercise, steps },
    files,
  });

it('is where the reader’s own code failed, before what they can only read', () => {
  const frames = [frame('checks.test.ts', 1), frame('src/index.ts', 2), frame('src/plugin.ts', 3)];
  expect(look('a', frames)).toEqual(frames[2]);
  expect(look('a', frames.slice(0, 2))).toEqual(frames[1]);
});

it('is where the step begins, if the check alone failed', () => {
  expect(look('a', [frame('checks.test.ts', 1)])).toEqual({
    path: 'src/plugin.ts',
    line: 2,
    column: 1,
  });
});

it('is nowhere if nothing is known', () => {
  expect(look('b', [frame('checks.test.ts', 1)])).toBeUndefined();
});
