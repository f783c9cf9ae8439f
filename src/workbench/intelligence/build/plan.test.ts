import { expect, it } from 'vitest';
import { planPacks } from './plan';

const big = 'x'.repeat(20_000);

it('puts each file into one pack, with those that the same modules need', () => {
  const files = new Map([
    ['/lib/lib.d.ts', big],
    ['/both.d.ts', big],
    ['/a.d.ts', big],
    ['/b.d.ts', big],
    ['/crumb.d.ts', 'x'],
  ]);
  const plan = planPacks(
    {
      files,
      always: new Set(['/lib/lib.d.ts']),
      modules: new Map([
        ['a', new Set(['/lib/lib.d.ts', '/both.d.ts', '/a.d.ts'])],
        ['b', new Set(['/both.d.ts', '/b.d.ts'])],
        ['c', new Set(['/crumb.d.ts'])],
      ]),
      names: new Map(),
    },
    new Map([
      ['page', new Set(['a'])],
      ['server', new Set(['b'])],
      ['seldom', new Set(['c'])],
    ]),
  );
  expect(Object.fromEntries(plan.packs)).toEqual({
    base: ['/lib/lib.d.ts', '/crumb.d.ts'],
    'page-server': ['/both.d.ts'],
    page: ['/a.d.ts'],
    server: ['/b.d.ts'],
  });
  expect(Object.fromEntries(plan.modules)).toEqual({
    a: ['page', 'page-server'],
    b: ['page-server', 'server'],
    c: [],
  });
});
