import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, helloLesson, writeSite } from '../testing/site';
import { canonicalJson, sha256 } from './digest';
import { loadCourse } from './loadCourse';

const digestWith = (changes = {}) => loadCourse(writeSite(changes)).digest;

describe('the course digest', () => {
  it('is SHA-256 over the canonical JSON of checks and read-only files', () => {
    const { digest, lessons } = loadCourse(writeSite());
    const json = `{"hello":{"checks.test.ts":"${sha256(lessons[0]?.exercise?.checksFile ?? '')}","src/names.ts":"${sha256("export const names = ['you'];\n")}"}}`;
    expect(digest).toBe(sha256(json));
  });

  it('stays when prose, hints, starters and solutions change', () => {
    const before = digestWith();
    const unchanged = [
      edited(`${helloLesson}/index.mdx`, 'title: Saying hello', 'title: Hello'),
      edited(`${helloLesson}/exercise.yaml`, 'A hint.', 'Another hint.'),
      edited(`${helloLesson}/starter/src/greeting.ts`, 'slice(1)', 'slice(2)'),
      edited(`${helloLesson}/solution/src/greeting.ts`, 'Hello,', 'Hello:'),
    ];
    expect(unchanged.map(digestWith)).toEqual(unchanged.map(() => before));
  });

  it('changes with a check and with a read-only file', () => {
    const names = "export const names = ['all'];\n";
    const digests = [
      digestWith(),
      digestWith(edited(`${helloLesson}/checks.test.ts`, "toContain('Hello')", "toBe('Hello')")),
      digestWith({
        [`${helloLesson}/starter/src/names.ts`]: names,
        [`${helloLesson}/solution/src/names.ts`]: names,
      }),
    ];
    expect(new Set(digests).size).toBe(3);
  });

  it('does not depend on line ends', () => {
    const names = "export const names = ['you'];\r\n";
    expect(
      digestWith({
        [`${helloLesson}/starter/src/names.ts`]: names,
        [`${helloLesson}/solution/src/names.ts`]: names,
      }),
    ).toBe(digestWith());
  });
});

describe('canonicalJson', () => {
  it('agrees with canonicalize', () => {
    const { tree } = fc.letrec<{ tree: Parameters<typeof canonicalJson>[0] }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('tree')),
      ),
    }));
    fc.assert(fc.property(tree, value => canonicalJson(value) === canonicalize(value)));
  });
});
