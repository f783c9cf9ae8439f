import { expect, it } from 'vitest';
import type { DraftVersion } from '../../progress/core';
import { exercise } from '../session/exercise.testing';
import { earlierOf, newStarts } from './earlier';

const PLUGIN = 'src/plugin.ts';
const version = (text: string | null, change: Partial<DraftVersion> = {}): DraftVersion => ({
  ...{ id: 'first', path: PLUGIN, writer: text ?? 'none', text, starterDigest: 'd1' },
  ...{ at: '2026-01-01T00:00:00.000Z', ...change },
});

it('lists each text that the reader no longer has once, and nothing that is not theirs to change', () => {
  const versions = [
    version('now'),
    version('two'),
    version('two', { writer: 'other tab' }),
    version(null),
    version('', { gone: true }),
    version('index', { path: 'src/index.ts' }),
    version('one'),
  ];
  const texts = earlierOf(exercise, versions, { [PLUGIN]: 'now' }).map(({ text }) => text);
  expect(texts).toEqual(['two', 'one']);
});

it('names the files whose start differs from the reader’s text', () => {
  expect(newStarts(exercise, { [PLUGIN]: 'mine' })).toEqual([{ path: PLUGIN, text: 'start' }]);
  expect(newStarts(exercise, { [PLUGIN]: 'start' })).toEqual([]);
});
