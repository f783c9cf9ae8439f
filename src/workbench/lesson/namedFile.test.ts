import { expect, it } from 'vitest';
import { namedFile } from './namedFile';

const files = [
  { path: 'src/plugin.ts', role: 'editable', starter: '' },
  { path: 'a/src/index.ts', role: 'readonly', starter: '' },
  { path: 'b/src/index.ts', role: 'editable', starter: '' },
  { path: 'src/secret.ts', role: 'hidden' },
  { path: 'src/added.ts', role: 'editable' },
] as const;

it.each([
  ['src/plugin.ts', { path: 'src/plugin.ts' }],
  ['plugin.ts', { path: 'src/plugin.ts' }],
  ['src/plugin.ts#init', { path: 'src/plugin.ts', symbol: 'init' }],
  ['b/src/index.ts', { path: 'b/src/index.ts' }],
  ['index.ts', undefined], // of two files, none is meant for sure
  ['gin.ts', undefined],
  ['src/secret.ts', undefined],
  ['src/added.ts', undefined], // not there yet
  ['coreServices.logger', undefined],
  ['a b.ts', undefined],
])('%s', (text, found) => expect(namedFile(files, text)).toEqual(found));
