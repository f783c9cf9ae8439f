import { expect, it } from 'vitest';
import { patternOf } from './pathPattern';

it.each([
  ['src/**/*.ts', 'src/a.ts', true],
  ['src/**/*.ts', 'src/a/b.c/d.ts', true],
  ['src/**/*.ts', 'src/a.tsx', false],
  ['src/**/*.ts', 'lib/src/a.ts', false],
  ['src/*.ts', 'src/a/b.ts', false],
  ['src/a+b.ts', 'src/a+b.ts', true],
  ['src/a.ts', 'src/axts', false],
])('%s and %s: %s', (glob, path, fits) => expect(patternOf(glob).test(path)).toBe(fits));
