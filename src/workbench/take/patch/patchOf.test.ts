import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { patchOf } from './patchOf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'patch-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What `git apply` makes of the files. */
function applied(before: Record<string, string>, patch: string) {
  for (const [name, text] of Object.entries(before)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  // Not in a repository: as when the package was just unzipped. A ceiling, lest git find one further up.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) };
  const options = { cwd: folder, input: patch, env, stdio: 'pipe' } as const;
  execFileSync('git', ['apply', '-'], options);
  return (name: string) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8') : undefined;
}

it('makes of the starter what the reader has', () => {
  const before = {
    'src/plugin.ts': Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join(''),
    'src/index.ts': 'export {};\n',
    'src/no-end.ts': 'no line end',
    'src/same.ts': 'same\n',
  };
  const after = {
    'src/plugin.ts': before['src/plugin.ts'].replace('line 3\n', 'lïne three\n').concat('more\n'),
    'src/index.ts': '',
    'src/no-end.ts': 'no line end\nand none here',
    'src/same.ts': 'same\n',
  };
  const patch = patchOf(before, after);
  expect(patch).not.toContain('same.ts');
  const read = applied(before, patch);
  for (const [name, text] of Object.entries(after)) expect(read(name)).toBe(text);
});

it('adds and removes files, empty ones too', () => {
  const before = { 'src/old.ts': 'old\n', 'src/blank.ts': '' };
  const after = { 'src/new.ts': 'new\n', 'src/empty.ts': '' };
  const read = applied(before, patchOf(before, after));
  expect(read('src/old.ts')).toBeUndefined();
  expect(read('src/blank.ts')).toBeUndefined();
  expect(read('src/new.ts')).toBe('new\n');
  expect(read('src/empty.ts')).toBe('');
});

it('can be for a folder of a repository', () => {
  const file = 'plugins/todo/src/a.ts';
  const read = applied(
    { [file]: 'a\n' },
    patchOf({ 'src/a.ts': 'a\n' }, { 'src/a.ts': 'b\n' }, 'plugins/todo/'),
  );
  expect(read(file)).toBe('b\n');
});

it('is empty when nothing differs', () => {
  expect(patchOf({ 'src/a.ts': 'a' }, { 'src/a.ts': 'a' })).toBe('');
});

it('holds for any text', () => {
  const line = fc.constantFrom('a', 'b', '', '-- x', '++ y', '@@ 1 @@', '\\ No newline', 'diff');
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.boolean())
    .map(([lines, ended]) => lines.join('\n') + (ended ? '\n' : ''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      const read = applied(
        { 'src/a.ts': before },
        patchOf({ 'src/a.ts': before }, { 'src/a.ts': after }),
      );
      expect(read('src/a.ts')).toBe(after);
    }),
    { numRuns: 60 },
  );
});
