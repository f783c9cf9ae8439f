import { expect, it } from 'vitest';
import { exercise } from '../session/exercise.testing';
import { placeToLook } from './placeToLook';

const files = {
  'src/plugin.ts': 'one\ninit() {\n}',
  'src/index.ts': '',
  'src/other.ts': '\n\nconnect() {}',
};
const steps = [{ text: 'In [it](file:src/plugin.ts#init), do.', check: 'a' }];
const frame = (path: string, line: number) => ({ path, line, column: 1 });
const look = (check: string, frames: ReturnType<typeof frame>[], message = 'no') =>
  placeToLook({
    failure: { name: 'Error', message, frames },
    check,
    exercise: {
      ...exercise,
      steps,
      files: [...exercise.files, { path: 'src/other.ts', role: 'editable', starter: '' }],
    },
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

it('is in the file that the message names, where the step is about another one', () => {
  const frames = [frame('checks.test.ts', 1)];
  const connect = { path: 'src/other.ts', line: 3, column: 1 };
  expect(look('a', frames, 'No. Look at `connect` in src/other.ts.')).toEqual(connect);
  expect(look('b', frames, 'In src/other.ts, `connect` is missing.')).toEqual({
    ...connect,
    line: 1,
  });
  const own = frame('src/plugin.ts', 3);
  expect(look('a', [...frames, own], 'Look at `connect` in src/other.ts.')).toEqual(own);
});

it('is where the step begins, if the message names no file, several, or one to read only', () => {
  const begin = { path: 'src/plugin.ts', line: 2, column: 1 };
  for (const message of [
    'Look at `one` in src/plugin.ts.',
    'src/plugin.ts and src/other.ts.',
    'See src/index.ts.',
    'See src/gone.ts.',
  ]) {
    expect(look('a', [], message), message).toEqual(begin);
  }
});

it('is nowhere if nothing is known', () => {
  expect(look('b', [frame('checks.test.ts', 1)])).toBeUndefined();
});
