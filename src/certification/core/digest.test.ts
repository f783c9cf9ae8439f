import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson as courseJson } from '../../course/loader/digest';
import { exampleCertificate } from './certificate.testing';
import { canonicalJson, changedParts, digestOf, partDigests, sha256 } from './digest';
import { readCertificate } from './readCertificate';

describe('digests', () => {
  it('are those of other tools', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('canonical JSON is the course’s, and does not depend on the order of fields', () => {
    const texts = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(texts, value => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(courseJson({ ...value }));
      }),
    );
    // RFC 8785, 3.2.3: sorted by UTF-16 code units.
    expect(canonicalJson({ '\ufb33': 1, '😀': 2, '\r': 3, a: [1e21, 0.000001] })).toBe(
      '{"\\r":3,"a":[1e+21,0.000001],"😀":2,"\ufb33":1}',
    );
  });

  it('of a certificate are the same however it was written', () => {
    const certificate = exampleCertificate();
    const reading = readCertificate(
      JSON.stringify(
        Object.fromEntries(Object.entries({ ...certificate, verified: true }).reverse()),
        null,
        4,
      ),
    );
    expect(reading.ok && digestOf(reading.certificate)).toBe(digestOf(certificate));
  });

  it('name the part that was changed', () => {
    const signed = partDigests(exampleCertificate());
    expect(changedParts(signed, exampleCertificate())).toEqual([]);
    const now = structuredClone(exampleCertificate());
    now.holder = 'Charles Babbage';
    now.evidence.exercises[0]!.files['src/plugin.ts'] += ' ';
    now.evidence.quizzes[0]!.options = ['twice'];
    now.evidence.quizzes.pop();
    now.evidence.quizzes.push({ id: 'a/b', options: [], at: now.issuedAt });
    expect(changedParts(signed, now)).toEqual([
      { part: 'holder', change: 'changed' },
      { part: 'exercise first-backend', change: 'changed' },
      { part: 'answer intro/why', change: 'changed' },
      { part: 'answer first-backend/choose', change: 'removed' },
      { part: 'answer a/b', change: 'added' },
    ]);
  });

  it('of the whole and of the parts change together', () => {
    const certificate = exampleCertificate();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), holder => {
        const other = { ...certificate, holder };
        expect(digestOf(other) === digestOf(certificate)).toBe(
          changedParts(partDigests(certificate), other).length === 0,
        );
      }),
    );
  });
});
