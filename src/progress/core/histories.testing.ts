import fc from 'fast-check';
import type { DraftVersion } from './draft';
import type { ProgressRecord } from './record';

// Random histories for property tests. Few rids, ids and times, so that conflicts and ties happen.
const rid = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8');
const at = fc.integer({ min: 0, max: 5 }).map(ms => `2026-01-01T00:00:00.00${ms}Z`);
const common = {
  rid,
  id: fc.constantFrom('first', 'second'),
  at,
  course: fc.constantFrom('v1', 'v2'),
};
const kind = <K extends string>(name: K) => fc.constant(name);

export const records: fc.Arbitrary<ProgressRecord[]> = fc.array(
  fc.oneof(
    fc.record({ ...common, kind: kind('read'), data: fc.constant({}) }),
    fc.record({ ...common, kind: kind('solution-seen'), data: fc.constant({}) }),
    fc.record({ ...common, kind: kind('tried'), data: fc.constant({}) }),
    fc.record({
      ...common,
      kind: kind('passed'),
      data: fc.record({ files: fc.record({ a: fc.constantFrom('x', 'y') }) }),
    }),
    fc.record({
      ...common,
      kind: kind('answered'),
      data: fc.record({ options: fc.subarray(['a', 'b', 'c']) }),
    }),
    fc.record({
      ...common,
      kind: kind('reset'),
      data: fc.record({ rids: fc.array(rid, { maxLength: 4 }) }),
    }),
    fc.record({ ...common, kind: kind('reset-undone'), data: fc.record({ reset: rid }) }),
    fc.record({
      ...common,
      kind: kind('reviewed'),
      data: fc.record({ rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
    }),
    fc.record({ ...common, kind: kind('review-undone'), data: fc.record({ review: rid }) }),
    // Of a kind that only a later version of the site knows.
    fc.record({
      ...common,
      kind: kind('read').map(() => 'dreamt' as 'read'),
      data: fc.record({ of: fc.nat(3) }),
    }),
  ),
  { maxLength: 24 },
);

export const versions: fc.Arbitrary<DraftVersion[]> = fc.array(
  fc.record({
    id: fc.constant('first'),
    path: fc.constantFrom('src/plugin.ts', 'src/index.ts'),
    writer: fc.constantFrom('w1', 'w2', 'w3'),
    text: fc.option(fc.constantFrom('one', 'two', 'three')),
    starterDigest: fc.constantFrom('d1', 'd2'),
    at,
  }),
  { maxLength: 16 },
);
