import { describe, expect, it } from 'vitest';
import { fencesOf } from './fencesOf';
import { parseFenceMeta } from './meta';
import { belowCut, regionOf } from './regions';

describe('regionOf', () => {
  const text = [
    "import a from 'a';",
    'class A {',
    '  // #region outer',
    '  one() {}',
    '    // #region inner',
    '    two() {}',
    '    // #endregion',
    '  // #endregion',
    '}',
  ].join('\n');

  it('gives a region without markers, indented as little as possible', () => {
    expect(regionOf(text, 'outer')).toBe('one() {}\n  two() {}');
    expect(regionOf(text, 'inner')).toBe('two() {}');
  });

  it('gives everything but the markers without a name', () => {
    expect(regionOf(text)).toBe("import a from 'a';\nclass A {\n  one() {}\n    two() {}\n}");
  });

  it('knows the comments of YAML', () => {
    expect(regionOf('a: 1\n# #region b\nb: 2\n# #endregion\n', 'b')).toBe('b: 2');
  });

  it('lists the regions that exist', () => {
    expect(() => regionOf(text, 'other')).toThrow('has no region "other", allowed: outer, inner');
    expect(() => regionOf('x', 'other')).toThrow('has no region "other", allowed: it has none');
  });

  it('refuses a region without an end', () => {
    expect(() => regionOf('// #region a\nx', 'a')).toThrow('does not end its region "a"');
  });
});

describe('belowCut', () => {
  it('hides what stands above the last cut', () => {
    expect(belowCut('a\n// ---cut---\nb\n// ---cut---\nc\nd')).toBe('c\nd');
  });

  it('leaves a text without a cut as it is', () => {
    expect(belowCut('a\n// cut\nb')).toBe('a\n// cut\nb');
  });
});

describe('parseFenceMeta', () => {
  it('reads keys, and leaves those of Docusaurus', () => {
    const { values, rest } = parseFenceMeta(
      'file=./src/a.ts {1,3-5} title="My plugin" region=a showLineNumbers no-check="a reason"',
    );
    expect(Object.fromEntries(values)).toEqual({
      file: './src/a.ts',
      region: 'a',
      title: 'My plugin',
      showLineNumbers: true,
      'no-check': 'a reason',
    });
    expect(rest).toBe('{1,3-5} title="My plugin" showLineNumbers');
  });

  it('takes a fence without meta', () => {
    expect(parseFenceMeta(null)).toEqual({ values: new Map(), rest: undefined });
  });
});

describe('fencesOf', () => {
  it('gives the line and the indentation of each fence', () => {
    const mdx =
      '---\nid: a\n---\n\n```ts\nx\n```\n\n- item\n\n  ```yaml title="b"\n  y\n  ```\n\n<Quiz />\n';
    expect(fencesOf(mdx)).toEqual([
      { language: 'ts', text: 'x', meta: new Map(), line: 6, indent: 0 },
      { language: 'yaml', text: 'y', meta: new Map([['title', 'b']]), line: 12, indent: 2 },
    ]);
  });
});
