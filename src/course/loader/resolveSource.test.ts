import { expect, it } from 'vitest';
import { resolveSource } from './resolveSource';

const files = new Set([
  'checks.test.ts',
  'app-config.yaml',
  'src/plugin.ts',
  'src/view.tsx',
  'src/routes/index.ts',
  'src/data.json',
]);

it.each([
  ['checks.test.ts', './src/plugin', 'src/plugin.ts'],
  ['checks.test.ts', './src/plugin.ts', 'src/plugin.ts'],
  ['checks.test.ts', './src/routes', 'src/routes/index.ts'],
  ['checks.test.ts', './app-config.yaml', 'app-config.yaml'],
  ['src/plugin.ts', './view', 'src/view.tsx'],
  ['src/plugin.ts', './data.json', 'src/data.json'],
  ['src/plugin.ts', '../app-config.yaml', 'app-config.yaml'],
  ['src/routes/index.ts', '../plugin', 'src/plugin.ts'],
  ['src/routes/index.ts', '.', 'src/routes/index.ts'],
  ['src/plugin.ts', './nothing', undefined],
  ['src/plugin.ts', '../../outside', undefined],
  ['src/plugin.ts', 'express', undefined],
])('in %s, %s is %s', (importer, specifier, target) => {
  expect(resolveSource(path => files.has(path), importer, specifier)).toBe(target);
});
