import { describe, expect, it } from 'vitest';
import { formatAuthorError } from '../errors/courseError';
import { checkNames } from './checkNames';

function read(body: string, imports = "import { describe, it } from 'vitest';") {
  const { names, errors } = checkNames(`${imports}\n${body}`, 'checks.test.ts');
  return { names, errors: errors.map(formatAuthorError) };
}

describe('checkNames', () => {
  it('lists literal titles in order, without those of describe', () => {
    const body =
      "describe('A', () => {\n  it('b', () => {});\n  it(\"it's c\", () => {});\n});\nit('d', () => {});";
    expect(read(body)).toEqual({ names: ['b', "it's c", 'd'], errors: [] });
  });

  it('knows test, and names given on import', () => {
    const imports = "import { test, it as check } from 'vitest';";
    expect(read("test('a', () => {});\ncheck('b', () => {});", imports)).toEqual({
      names: ['a', 'b'],
      errors: [],
    });
  });

  it('leaves methods and functions of the same name alone', () => {
    const imports = "import { it } from 'vitest';\nconst test = (x: string) => x;";
    expect(read("it('a', () => /x/.test('y'));\ntest(`z`);", imports)).toEqual({
      names: ['a'],
      errors: [],
    });
  });

  it.each(['only', 'skip', 'todo', 'concurrent', 'fails'])('refuses it.%s', modifier => {
    expect(read(`\n  it.${modifier}('a', () => {});`)).toEqual({
      names: [],
      errors: [
        `checks.test.ts:3:3: it.${modifier} is not allowed in checks, allowed: it('…', …). Every check has a name of its own and runs on every run.`,
      ],
    });
  });

  it('refuses it.each, with a list and with a template', () => {
    expect(read('it.each`a\n${1}`("a $a", () => {});').errors).toEqual([
      expect.stringContaining('checks.test.ts:2:1: it.each is not allowed'),
    ]);
    expect(read("it.each([1])('a %i', () => {});").errors).toEqual([
      expect.stringContaining('checks.test.ts:2:1: it.each is not allowed'),
    ]);
  });

  it('refuses describe.only', () => {
    expect(read("describe.only('a', () => {});").errors).toEqual([
      expect.stringContaining('describe.only is not allowed'),
    ]);
  });

  it.each(['`a`', '`a ${1}`', 'title', "'a' + 'b'"])('refuses the title %s', title => {
    expect(read(`it(${title}, () => {});`)).toEqual({
      names: [],
      errors: [
        `checks.test.ts:2:4: the title of a check: found ${title}, allowed: a string literal in quotes`,
      ],
    });
  });

  it('refuses a name that is used twice', () => {
    expect(read("it('a', () => {});\nit('a', () => {});").errors).toEqual([
      'checks.test.ts:3:4: two checks are named "a"; names are unique in a file',
    ]);
  });
});

it('reads the file as TypeScript without JSX, as it is run', () => {
  const text = `import { it } from 'vitest';
const same = <T>(value: T) => value;
it('comes after a generic arrow function', () => void same(1));`;
  expect(checkNames(text, 'checks.test.ts').names).toEqual([
    'comes after a generic arrow function',
  ]);
});
