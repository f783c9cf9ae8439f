import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAsset } from './assets';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'assets-'));
});
afterEach(() => rm(root, { recursive: true }));

it('reads a file', async () => {
  await writeFile(path.join(root, 'a.txt'), 'Hello');
  const { content, sources } = await readAsset('./a.txt', root);
  expect([Buffer.from(content).toString(), sources]).toEqual(['Hello', []]);
});

it('takes what a module makes, and tells every file that decides what that is', async () => {
  await writeFile(path.join(root, 'word.mjs'), `export const word = 'made';`);
  await writeFile(
    path.join(root, 'make.mjs'),
    `import { word } from './word.mjs';
     import path from 'node:path';
     const data = path.join(import.meta.dirname, 'data.yaml');
     export default async () => ({ content: new TextEncoder().encode(word), sources: [data] });`,
  );
  const { content, sources } = await readAsset({ generate: './make.mjs' }, root);
  expect(Buffer.from(content).toString()).toBe('made');
  expect(sources.map(file => path.relative(root, file)).sort()).toEqual([
    'data.yaml',
    'make.mjs',
    'word.mjs',
  ]);
});
