import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { fragmentOf } from '../core/carrier/link';
import { writeChunks } from '../core/carrier/png';
import { withText } from '../core/carrier/pngText';
import { withCertificate } from '../core/carrier/readCarrier';
import type { Certificate } from '../core/certificate';
import { open } from './open';
import { issued } from './verify.testing';

const certificate = issued();
const json = JSON.stringify(certificate);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const pixel = writeChunks([
  { type: 'IHDR', data: Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) },
  { type: 'IDAT', data: new Uint8Array(deflateSync(Uint8Array.from([0, 255]))) },
  { type: 'IEND', data: new Uint8Array() },
]);
const png = withCertificate(pixel, json);
const link = `https://example.org/verify/${fragmentOf(json)}`;

const issuers = vi.fn(() => Promise.resolve([]));
const opened = (input: Uint8Array | string) =>
  open(input, { now: new Date('2026-03-02T00:00:00.000Z'), issuers });
const said = async (input: Uint8Array | string) => {
  const opening = await opened(input);
  return opening.ok ? 'opened' : opening.problems.join(' ');
};

describe('a certificate is opened', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a picture', png, 'a picture'],
    ['a file', bytesOf(json), 'JSON'],
    ['a paste', json, 'JSON'],
    ['a link', link, 'a link'],
  ])('from %s, and nobody is asked for issuers', async (_what, input, from) => {
    expect(await opened(input)).toEqual({ ok: true, certificate, ignored: [], from });
    expect(issuers).not.toHaveBeenCalled();
  });
});

/** The certificate as JSON with one part of it changed by hand. */
function tampered(change: (value: Loose) => void): string {
  const value = JSON.parse(json) as Loose;
  change(value);
  return JSON.stringify(value);
}
/** What a hand may have changed. */
type Loose = Omit<Certificate, 'schemaVersion' | 'kind' | 'holder' | 'evidence'> &
  Record<'schemaVersion' | 'kind' | 'holder', unknown> & {
    evidence: {
      lessons: unknown[];
      exercises: Record<string, unknown>[];
      quizzes: Record<string, unknown>[];
    };
  };
const first = ({ evidence }: Loose) => evidence.exercises[0]!;
const flipped = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('a tampered file is refused with its reason', () => {
  it.each<[what: string, input: Uint8Array | string, reason: RegExp]>([
    ['a picture with one bit changed in the certificate', flipped(png, 80), /damaged/],
    ['a picture whose end is missing', png.slice(0, -30), /cut off/],
    ['a picture without a certificate', pixel, /holds no certificate/],
    ['a picture with another file inside', withCertificate(pixel, 'hello'), /not JSON/],
    ['JSON that is cut off', json.slice(0, -40), /not JSON, or it was cut off/],
    ['a link that is cut off', link.slice(0, -40), /cut off/],
    ['a link with characters changed', link.replace(/.{4}$/, 'AAAA'), /damaged|cut off/],
    ['a link of another version', link.replace('=1.', '=9.'), /version 9/],
    ['another kind of JSON', '{"kind":"diploma"}', /no certificate of a Stagecraft course/],
    ['another version', tampered(v => (v.schemaVersion = 2)), /of version 2/],
    ['a holder that is no name', tampered(v => (v.holder = '\u202Eadmin')), /holder: /],
    ['a holder over two lines', tampered(v => (v.holder = 'Ada\nLovelace')), /holder: /],
    [
      'a date that no calendar has',
      tampered(v => (v.issuedAt = '2026-02-30T00:00:00.000Z')),
      /issuedAt: /,
    ],
    [
      'a solution that passed after the certificate was issued',
      tampered(v => (first(v).passedAt = '2026-04-01T00:00:00.000Z')),
      /passedAt: .* is later than the certificate itself/,
    ],
    [
      'an answer that came after it',
      tampered(v => (v.evidence.quizzes[0]!.at = '2026-04-01T00:00:00.000Z')),
      /quizzes\[0\]\.at: /,
    ],
    ['a digest that is none', tampered(v => (v.course.digest = 'abc')), /course\.digest: /],
    ['a solution twice', tampered(v => v.evidence.exercises.push(first(v))), /a second time/],
    [
      'an answer twice',
      tampered(v => v.evidence.quizzes.push(v.evidence.quizzes[0]!)),
      /a second time/,
    ],
    ['a solution without files', tampered(v => (first(v).files = {})), /files: .*1 to 100 files/],
    [
      'a file outside of its exercise',
      tampered(v => (first(v).files = { '../../checks.test.ts': '' })),
      /found the name "\.\.\/\.\.\/checks\.test\.ts"/,
    ],
    [
      'a file that is no text',
      tampered(v => (first(v).files = { 'src/plugin.ts': { toString: 1 } })),
      /src\/plugin\.ts.*found an object/,
    ],
    [
      'a name that objects have anyway',
      json.replace('"src/plugin.ts"', '"__proto__"'),
      /__proto__.*is a name that no certificate has/,
    ],
    [
      'a solution that says it was unaided, and not, at once',
      tampered(v => Object.assign(first(v), { solutionSeen: false, unaided: false })),
      /unaided: is false although/,
    ],
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /levels deep/],
    ['larger than any', `{"kind":"${'x'.repeat(5_000_000)}"}`, /more than/],
    [
      'a badge whose text is no credential',
      withText(pixel, 'openbadgecredential', 'a.b.c'),
      /damaged|credential/,
    ],
    ['a signed text that is no badge', `eyJhbGciOiJub25lIn0.e30.`, /Only "EdDSA"/],
  ])('%s', async (_what, input, reason) => {
    expect(await said(input)).toMatch(reason);
  });

  it('and a forged result is left out, and named', async () => {
    const forged = tampered(v =>
      Object.assign(first(v), { result: 'passed', checks: { works: 'passed' } }),
    );
    expect(await opened(forged)).toEqual({
      ok: true,
      certificate,
      ignored: ['evidence.exercises[0].result', 'evidence.exercises[0].checks'],
      from: 'JSON',
    });
  });
});
