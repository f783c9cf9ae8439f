import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBase64url } from '../../../fragment';
import { decodeCode, encodeCode } from './code';
import { limits } from './limits';
import { LinkError } from './linkError';

const good = encodeCode({
  of: { kind: 'exercise', id: 'first' },
  starter: 'd1',
  files: { 'src/plugin.ts': 'export const a = 1;\n'.repeat(40), 'src/b.ts': 'const b = "ü";' },
  deleted: [],
});
const packed = (value: string | Uint8Array) =>
  `1.${toBase64url(zlibSync(typeof value === 'string' ? new TextEncoder().encode(value) : value))}`;

const at = fc.nat(good.length);
const scripts = [
  '<script>window.pwned = true</script>',
  '<img src=x onerror="window.pwned = true">',
  'javascript:window.pwned=true',
  '"; window.pwned = true; //',
];
const keys = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'of', 'files');
const evil = fc.constantFrom(
  ...scripts,
  '__proto__',
  'constructor/prototype',
  '../../x',
  '/etc/x',
  'a\0b',
);

/** JSON of about the right shape, with a key or a value that means harm. */
const harmful = fc
  .record({
    key: keys,
    inner: keys,
    path: evil,
    text: evil,
    kind: fc.constantFrom('exercise', 'template', '__proto__'),
    shape: fc.nat(4),
  })
  .map(({ key, inner, path, text, kind, shape }) => {
    const files = `[["${shape === 0 ? 'src/a.ts' : JSON.stringify(path).slice(1, -1)}",${JSON.stringify(text)}]]`;
    const of = `{"kind":"${kind}","id":${shape === 1 ? JSON.stringify(text) : '"first"'}}`;
    const more = shape === 2 ? `,"${key}":{"${inner}":{"polluted":true}}` : '';
    const asObject = `{"${key}":"x"}`;
    return packed(
      `{"of":${of},"starter":"d","files":${shape === 3 ? asObject : files},"deleted":[]${more}}`,
    );
  });

/** Compressed bytes that come to many more. */
const bomb = fc
  .record({ megabytes: fc.integer({ min: 1, max: 3 }), fill: fc.nat(255), cut: fc.nat(40) })
  .map(({ megabytes, fill, cut }) => {
    const bytes = packed(new Uint8Array(megabytes * 1_000_000 + 1).fill(fill));
    return cut < 20 ? bytes : bytes.slice(0, -cut);
  });

const hostile = fc.oneof(
  // changed, shortened, repeated
  { weight: 6, arbitrary: fc.tuple(at, fc.string({ maxLength: 6 })).map(splice) },
  { weight: 4, arbitrary: fc.tuple(at, fc.stringMatching(/^[\w-]{1,4}$/)).map(splice) },
  { weight: 3, arbitrary: at.map(end => good.slice(0, end)) },
  { weight: 2, arbitrary: fc.tuple(at, at).map(([from, to]) => good.slice(from) + good.slice(to)) },
  // random
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 3, arbitrary: fc.stringMatching(/^1\.[\w-]{0,200}$/) },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 300 }).map(packed) },
  { weight: 3, arbitrary: fc.json({ maxDepth: 3 }).map(packed) },
  // with a purpose
  { weight: 6, arbitrary: harmful },
  { weight: 1, arbitrary: fc.constantFrom(...scripts, ...scripts.map(script => `1.${script}`)) },
);

function splice([from, text]: [number, string]): string {
  return good.slice(0, from) + text + good.slice(from + text.length);
}

/** Whatever comes in: code within the limits, or the one error. */
function judge(text: string): 'opened' | 'refused' {
  let opened;
  try {
    opened = decodeCode(text);
  } catch (error) {
    expect(error).toBeInstanceOf(LinkError);
    expect((error as LinkError).message).toMatch(/^[^<>]+$/); // names what is wrong, and quotes nothing
    return 'refused';
  }
  const pairs = Object.entries(opened.files);
  expect(Object.getPrototypeOf(opened.files)).toBe(Object.prototype);
  expect(pairs.length).toBeLessThanOrEqual(limits.files);
  expect(pairs.reduce((sum, [path, own]) => sum + path.length + own.length, 0)).toBeLessThanOrEqual(
    limits.inflated,
  );
  for (const [path] of pairs) expect(path).toMatch(/^[\w@.-]+(\/[\w@.-]+)*$/);
  return 'opened';
}

it('10,000 hostile links: each is opened within the limits, or refused with the one error', () => {
  const seen = { opened: 0, refused: 0 };
  const count = (text: string) => {
    seen[judge(text)] += 1;
  };
  fc.assert(fc.property(hostile, count), { numRuns: 9_900 });
  fc.assert(fc.property(bomb, count), { numRuns: 100 });
  expect(seen.opened + seen.refused).toBeGreaterThanOrEqual(10_000);
  expect(seen.refused).toBeGreaterThan(8_000);
  expect({}).not.toHaveProperty('polluted');
  expect(globalThis).not.toHaveProperty('pwned');
}, 60_000);
