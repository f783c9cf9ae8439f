import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from './histories.testing';
import { merge } from './merge';
import { recordSchema, type ProgressRecord } from './record';
import { stateOf } from './state';

/** Quicker to compare than the objects, which `toEqual` walks through. */
const text = (all: readonly ProgressRecord[]) => JSON.stringify(all);

describe('merge, over 10,000 random histories with conflicting rids', { timeout: 60_000 }, () => {
  it('is idempotent, commutative and associative, and loses no rid', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        const both = merge(a, b);
        expect(text(merge(both, both))).toBe(text(both));
        expect(text(merge(both))).toBe(text(both));
        expect(text(merge(b, a))).toBe(text(both));
        expect(text(merge(both, c))).toBe(text(merge(a, merge(b, c))));
        const rids = new Set([...a, ...b].map(record => record.rid));
        expect(both.length).toBe(rids.size);
        expect(both.every(record => rids.has(record.rid))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives a state that does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        records.chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(stateOf(merge(shuffled))).toEqual(stateOf(merge(all)));
        },
      ),
    );
  });

  it('makes records that the schema accepts', () => {
    fc.assert(
      fc.property(records, all => {
        for (const record of merge(all)) expect(recordSchema.parse(record)).toEqual(record);
      }),
    );
  });
});
