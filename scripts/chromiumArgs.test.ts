import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { playwrightDisables } from './chromiumArgs';

it('repeats all that this version of Playwright disables', () => {
  const root = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const text = readFileSync(path.join(root, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[([^\]]*)\]/.exec(text) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  expect(theirs.length).toBeGreaterThan(5);
  expect(playwrightDisables).toEqual(theirs);
});
