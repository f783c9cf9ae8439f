import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exercise } from '../../session/exercise.testing';
import { toBase64url } from '../../../fragment';
import { decodeCode, encodeCode, type LinkedCode } from './code';
import { checkCodeFor } from './codeFor';
import { addressWith, codeInHash } from './hash';
import { limits } from './limits';
import { LinkError, type LinkFault } from './linkError';

const code = (files: Record<string, string>): LinkedCode => ({
  of: { kind: 'exercise', id: 'first' },
  starter: 'd1',
  files,
  deleted: [],
});

/** A link as somebody could make it by hand. */
const packed = (json: string) => `1.${toBase64url(zlibSync(new TextEncoder().encode(json)))}`;

function faultOf(action: () => unknown): LinkFault {
  try {
    action();
  } catch (error) {
    if (error instanceof LinkError) return error.fault;
    throw error;
  }
  throw new Error('It was opened.');
}
const fault = (text: string) => faultOf(() => decodeCode(text));

/** Source code as it comes: words from a vocabulary, in an order that doesn't repeat. */
function sourceOf(bytes: number): string {
  const lines: string[] = [];
  for (let seed = 1, length = 0; length < bytes; seed += 1) {
    const value = (seed * 2_654_435_761) % 4_294_967_296;
    const line = `export const name${value.toString(36)} = (a: number) => a * ${value}; // ü ${seed}\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}

describe('code in a link', () => {
  const path = fc.stringMatching(/^src\/[a-z][a-z0-9]{0,8}\.tsx?$/);

  it('comes back as it was, whatever its text', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const files = fc.dictionary(path, texts, { minKeys: 1, maxKeys: 10 });
    fc.assert(
      fc.property(files, own => {
        const shared = { ...code({ ...own }), deleted: ['lib/gone.ts'], name: 'Mine' };
        const encoded = encodeCode(shared);
        expect(encoded).toMatch(/^1\.[\w-]+$/);
        expect(decodeCode(encoded)).toEqual(shared);
      }),
    );
  });

  it('comes back when it is 50 KB', () => {
    const files = { 'src/a.ts': sourceOf(40_000), 'src/b.ts': sourceOf(10_000) };
    const url = addressWith('https://example.org/learn/x/#old', encodeCode(code(files)));
    const fragment = codeInHash(new URL(url).hash);
    expect(decodeCode(fragment ?? '').files).toEqual(files);
  });

  it('is found in the fragment of an address alone', () => {
    expect(codeInHash('#a-heading')).toBeUndefined();
    expect(codeInHash('')).toBeUndefined();
    expect(codeInHash('#code=1.abc')).toBe('1.abc');
  });
});

describe('a link that is not right', () => {
  const good = encodeCode(code({ 'src/plugin.ts': sourceOf(2_000) }));
  const shaped = (change: object) =>
    packed(
      JSON.stringify({
        of: { kind: 'exercise', id: 'first' },
        starter: 'd1',
        files: [['src/plugin.ts', '']],
        deleted: [],
        ...change,
      }),
    );

  it.each<[string, string, LinkFault]>([
    ['empty', '', 'malformed'],
    ['other characters', '1.<script>alert(1)</script>', 'malformed'],
    ['no base64', `${good}!`, 'malformed'],
    ['not compressed', `1.${toBase64url(new TextEncoder().encode('just text'))}`, 'malformed'],
    ['cut off', good.slice(0, good.length / 2), 'truncated'],
    ['cut to its version', '1.', 'truncated'],
    ['another version', good.replace(/^1/, '2'), 'version'],
    ['longer than the limit', `1.${'A'.repeat(limits.encoded)}`, 'too-large'],
    ['no JSON', packed('<script>alert(1)</script>'), 'malformed'],
    ['no object', packed('null'), 'malformed'],
    ['nested without end', packed('['.repeat(100_000)), 'malformed'],
    ['more than it may have', shaped({ run: 'now' }), 'malformed'],
    ['files as an object', shaped({ files: { 'src/a.ts': '' } }), 'malformed'],
    ['a file both changed and deleted', shaped({ deleted: ['src/plugin.ts'] }), 'malformed'],
    ['a deleted path upwards', shaped({ deleted: ['../a.ts'] }), 'malformed'],
    ['a file twice', shaped({ files: ['', ''].map(text => ['src/a.ts', text]) }), 'malformed'],
    ['a path upwards', shaped({ files: [['../a.ts', '']] }), 'malformed'],
    ['an absolute path', shaped({ files: [['/a.ts', '']] }), 'malformed'],
    ['a prototype', shaped({ files: [['__proto__', 'x']] }), 'malformed'],
    ['a prototype within', shaped({ files: [['src/__proto__/a.ts', 'x']] }), 'malformed'],
    ['a path without end', shaped({ files: [['a'.repeat(201), '']] }), 'malformed'],
    [
      'too many files',
      shaped({ files: Array.from({ length: 51 }, (_, n) => [`src/${n}.ts`, '']) }),
      'too-large',
    ],
  ])('%s', (_what, text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('a bomb is stopped before it has unpacked', () => {
    const bomb = `1.${toBase64url(zlibSync(new Uint8Array(50_000_000), { level: 9 }))}`;
    expect(bomb.length).toBeLessThan(limits.encoded);
    expect(fault(bomb)).toBe('too-large');
  });

  it('one character changed is noticed', () => {
    for (let at = 10; at < good.length; at += 97) {
      const other = good[at] === 'A' ? 'B' : 'A';
      const changed = good.slice(0, at) + other + good.slice(at + 1);
      expect(() => decodeCode(changed), `at ${at}`).toThrow(LinkError);
    }
  });

  it('is for another exercise, or for files that nobody may edit', () => {
    const of = { kind: 'exercise', id: 'second' } as const;
    expect(faultOf(() => checkCodeFor(exercise, { ...code({ 'src/plugin.ts': '' }), of }))).toBe(
      'elsewhere',
    );
    for (const path of ['src/index.ts', 'src/secret.ts', 'src/new.ts', 'checks.test.ts']) {
      expect(faultOf(() => checkCodeFor(exercise, code({ [path]: '' })))).toBe('unknown-file');
    }
    const deleted = { ...code({}), deleted: ['src/plugin.ts'] };
    expect(faultOf(() => checkCodeFor(exercise, deleted))).toBe('unknown-file');
    expect(() => checkCodeFor(exercise, code({ 'src/plugin.ts': '' }))).not.toThrow();
  });

  it('is never made', () => {
    expect(faultOf(() => encodeCode(code({ 'src/a.ts': 'a'.repeat(1_000_000) })))).toBe(
      'too-large',
    );
  });
});
