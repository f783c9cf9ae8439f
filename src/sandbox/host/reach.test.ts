import { expect, it } from 'vitest';
import { reachFrom } from './reach';

const imports = {
  'src/index.ts': ['./plugin', 'react', './gone'],
  'src/plugin.tsx': ['./components', '../lib/a.js', '@backstage/ui'],
  'src/components/index.ts': ['..'],
  'lib/a.ts': ['react', 'express'],
  'lib/alone.ts': ['vitest'],
  'toString.ts': [],
};
const from = (entry: string | undefined) =>
  reachFrom(entry, imports, path => Object.hasOwn(imports, path));

it('follows imports from file to file, in circles too, and notes the packages', () => {
  const { files, packages } = from('src/index.ts');
  expect([...files].sort()).toEqual([
    'lib/a.ts',
    'src/components/index.ts',
    'src/index.ts',
    'src/plugin.tsx',
  ]);
  expect([...packages].sort()).toEqual(['@backstage/ui', 'express', 'react']);
});

it('reaches nothing from nowhere', () => {
  for (const entry of [undefined, 'src/gone.ts', 'constructor']) {
    expect(from(entry)).toEqual({ files: new Set(), packages: new Set() });
  }
});

it('does not know where a file leads that could not be compiled', () => {
  const { files } = reachFrom('a.ts', {}, path => path === 'a.ts');
  expect([...files]).toEqual(['a.ts']);
});
