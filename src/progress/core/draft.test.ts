import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beganFrom,
  byPath,
  draftOf,
  KEPT_VERSIONS,
  mergeVersions,
  surplus,
  type DraftVersion,
} from './draft';
import { versions } from './histories.testing';
import { clearing, restoring } from './reset';

const version = (change: Partial<DraftVersion>): DraftVersion => ({
  id: 'http',
  path: 'src/plugin.ts',
  writer: 'w1',
  text: 'one',
  starterDigest: 'd1',
  at: '2026-01-01T00:00:01.000Z',
  ...change,
});

describe('mergeVersions, over 10,000 random histories', { timeout: 60_000 }, () => {
  it('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        const text = (all: readonly DraftVersion[]) => JSON.stringify(all);
        expect(text(mergeVersions(a, a))).toBe(text(mergeVersions(a)));
        expect(text(mergeVersions(a, b))).toBe(text(mergeVersions(b, a)));
        expect(text(mergeVersions(mergeVersions(a, b), c))).toBe(
          text(mergeVersions(a, mergeVersions(b, c))),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes the newest text of every file, and keeps every other writer’s', () => {
    fc.assert(
      fc.property(versions, all => {
        for (const [path, list] of byPath(all)) {
          const ofPath = all.filter(one => one.path === path);
          expect(list[0]?.at).toBe(
            ofPath
              .map(one => one.at)
              .sort()
              .at(-1),
          );
          expect(new Set(list.map(one => one.writer))).toEqual(
            new Set(ofPath.map(one => one.writer)),
          );
        }
      }),
    );
  });
});

describe('a draft', () => {
  it('is the newest version of each file', () => {
    const draft = draftOf('http', [
      version({}),
      version({ writer: 'w2', text: 'two', at: '2026-01-01T00:00:02.000Z' }),
      version({ path: 'src/index.ts', text: 'index' }),
    ]);
    expect(draft).toMatchObject({
      files: { 'src/plugin.ts': 'two', 'src/index.ts': 'index' },
      at: '2026-01-01T00:00:02.000Z',
    });
  });

  it('knows when any of its files began from another starter', () => {
    const old = version({ path: 'src/index.ts' });
    const recent = version({ starterDigest: 'd2', at: '2026-01-01T00:00:02.000Z' });
    expect(beganFrom(draftOf('http', [old])!, 'd1')).toBe(true);
    expect(beganFrom(draftOf('http', [old, recent])!, 'd2')).toBe(false);
  });

  it('keeps the newest versions of each file and calls the rest surplus', () => {
    const many = Array.from({ length: KEPT_VERSIONS + 2 }, (_, index) =>
      version({ writer: `w${index}`, at: `2026-01-01T00:00:0${index}.000Z` }),
    );
    expect(surplus(many).map(one => one.writer)).toEqual(['w1', 'w0']);
  });
});

describe('clearing and restoring', () => {
  const now = Date.UTC(2026, 0, 1, 1);

  it('are inverse over random histories', () => {
    fc.assert(
      fc.property(versions, all => {
        const cleared = mergeVersions(all, clearing(all, { writer: 'c', now }));
        expect(draftOf('first', cleared)).toBeUndefined();
        const restored = mergeVersions(cleared, restoring(cleared, { writer: 'u', now }));
        const before = draftOf('first', all)?.files;
        // An earlier clearing in the random history is only undone if nothing was cleared now.
        if (before) expect(draftOf('first', restored)?.files).toEqual(before);
      }),
    );
  });

  it('brings back only what the latest clearing took, and not over a later edit', () => {
    const first = [version({}), version({ path: 'src/index.ts', text: 'index' })];
    const cleared = mergeVersions(first, clearing(first, { writer: 'c', now }));
    const edited = version({ writer: 'w9', text: 'new', at: '2026-02-01T00:00:00.000Z' });
    const all = mergeVersions(cleared, [edited]);
    const restored = mergeVersions(all, restoring(all, { writer: 'u', now }));
    expect(draftOf('http', restored)?.files).toEqual({
      'src/plugin.ts': 'new',
      'src/index.ts': 'index',
    });
  });
});
