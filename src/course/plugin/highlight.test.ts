import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';

const textOf = (tokens: ReturnType<typeof highlight>) =>
  tokens.map(token => (typeof token === 'string' ? token : token[0])).join('');

describe('highlight', () => {
  it.each([
    ['src/a.ts', 'import { a } from "b";\n\nexport const c: number = 1; // <why> & so on\n'],
    ['a.json', '{ "a": [1, null] }'],
    ['app-config.yaml', 'a:\n  b: 1\n'],
    ['README.md', '# nothing to colour\n'],
    ['src/broken.ts', 'const = ((('],
  ])('keeps every character of %s', (path, code) => {
    expect(textOf(highlight(path, code))).toBe(code);
  });

  it('uses the classes of the editor', () => {
    expect(highlight('a.ts', 'const a = "b";')).toContainEqual(['const', 'tok-keyword']);
    expect(highlight('a.ts', 'const a = "b";')).toContainEqual(['"b"', 'tok-string']);
  });
});
