import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSideEffects } from './sideEffects';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'side-effects-'));
});
afterEach(() => rm(root, { recursive: true }));

async function withEffects(declared: unknown, file: string): Promise<boolean> {
  await mkdir(path.join(root, 'node_modules/p'), { recursive: true });
  const json = JSON.stringify({ name: 'p', sideEffects: declared });
  await writeFile(path.join(root, 'node_modules/p/package.json'), json);
  return createSideEffects(root)(`node_modules/p/${file}`);
}

it.each([
  [undefined, 'lib/index.js', true],
  [true, 'lib/index.js', true],
  [false, 'lib/index.js', false],
  [false, 'lib/index.css', true],
  [['./lib/setup.js'], 'lib/setup.js', true],
  [['./lib/setup.js'], 'lib/other.js', false],
  [['setup.js'], 'lib/deep/setup.js', true],
  [['lib/**/*.mjs'], 'lib/a/b.mjs', true],
  [['lib/**/*.mjs'], 'src/a.mjs', false],
])('%j says of %s: %s', async (declared, file, expected) => {
  expect(await withEffects(declared, file)).toBe(expected);
});

it('leaves files of no package alone', async () => {
  expect(await createSideEffects(root)('src/a.ts')).toBe(true);
});
