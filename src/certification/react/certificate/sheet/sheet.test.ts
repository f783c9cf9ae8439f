import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCertificate } from '../../../core/certificate.testing';
import { digestOf } from '../../../core/digest';
import { fit, type Measure, wrap } from './layout';
import { rosette } from './guilloche';
import { dayOf, factsOf, fileNameOf, fingerprintLines } from './words';

/** Every letter is half as wide as it is tall. */
const measure: Measure = (text, size) => [...text].length * size * 0.5;
const room = { width: 100, weight: 400 };

describe('text on the sheet', () => {
  it('is broken between words, and within those that are too long', () => {
    expect(wrap('a bc def', 20, room, measure)).toEqual(['a bc def']);
    expect(wrap('one two three', 20, room, measure)).toEqual(['one two', 'three']);
    expect(wrap('Donaudampfschifffahrt', 20, room, measure)).toEqual([
      'Donaudampf',
      'schifffahr',
      't',
    ]);
    expect(wrap('👩‍💻👩‍💻', 50, { ...room, width: 60 }, measure)).toEqual(['👩‍💻', '👩‍💻']);
  });

  it('is as large as its room lets it be', () => {
    const sizes = [
      [40, 1],
      [20, 1],
      [10, 2],
    ] as const;
    expect(fit('abcde', sizes, room, measure)).toEqual({ size: 40, lines: ['abcde'] });
    expect(fit('abcdef', sizes, room, measure)).toEqual({ size: 20, lines: ['abcdef'] });
    expect(fit('abcdefghij klm', sizes, room, measure).size).toBe(10);
    expect(fit('x'.repeat(100), sizes, room, measure)).toMatchObject({ size: 10 });
  });

  it('never is wider than its room, and loses nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\S[\S ]{0,80}$/), text => {
        const lines = wrap(text, 20, room, measure);
        for (const line of lines) expect(measure(line, 20, 400)).toBeLessThanOrEqual(100);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('the rosette', () => {
  const digest = digestOf(exampleCertificate());

  it('is the certificate’s own: the same for the same digest, another for another name', () => {
    expect(rosette(digest, 150)).toEqual(rosette(digest, 150));
    const other = rosette(digestOf(exampleCertificate({ holder: 'Charles Babbage' })), 150);
    other.forEach(({ path }, index) => expect(path).not.toBe(rosette(digest, 150)[index]?.path));
  });

  it('stays inside its circle, whatever the digest', () => {
    const digests = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(digests, any => {
        for (const { path } of rosette(any, 150)) {
          for (const [, x, y] of path.matchAll(/[ML](\S+) ([^LZM]+)/g)) {
            const distance = Math.hypot(Number(x), Number(y));
            expect(distance).toBeGreaterThan(50);
            expect(distance).toBeLessThan(150);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('words on the sheet', () => {
  it('say what is inside', () => {
    expect(factsOf(exampleCertificate())).toEqual([
      { count: 2, label: ['lessons read'] },
      { count: 1, label: ['exercise solved,', 'all before seeing a solution'] },
      { count: 2, label: ['questions answered'] },
    ]);
    const aided = structuredClone(exampleCertificate());
    aided.evidence.exercises[0]!.unaided = false;
    expect(factsOf(aided)[1]?.label[1]).toBe('0 before seeing a solution');
  });

  it('give the day of the file, wherever the reader is', () => {
    expect(dayOf('2026-03-01T23:59:59.999Z')).toBe('1 March 2026');
    expect(fileNameOf(exampleCertificate(), 'png')).toBe(
      'certificate-plugin-beginner-2026-03-01.png',
    );
  });

  it('show a fingerprint in groups', () => {
    expect(fingerprintLines('0123456789abcdef'.repeat(4))).toEqual([
      '01234567 89abcdef 01234567 89abcdef',
      '01234567 89abcdef 01234567 89abcdef',
    ]);
  });
});
