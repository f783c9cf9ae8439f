import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records } from './histories.testing';
import { merge } from './merge';
import { recordSchema } from './record';
import { stateOf } from './state';

describe('merge, over random histories with conflicting rids', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(records, a => {
        expect(merge(a, a)).toEqual(merge(a));
        expect(merge(merge(a))).toEqual(merge(a));
      }),
    );
  });

  it('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('loses no rid', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const before = new Set([...a, ...b].map(record => record.rid));
        expect(new Set(merge(a, b).map(record => record.rid))).toEqual(before);
      }),
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
