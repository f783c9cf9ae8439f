import { describe, expect, it } from 'vitest';
import { halfOf, importable, neededPacks, needsPage, type Loader } from './neededPacks';
import { PACKS } from './sandbox.testing';

const needed = (loader: Loader, specifiers: string[] = [], plugins: string[] = []) =>
  neededPacks(PACKS, loader, specifiers, plugins);

describe('every realm has', () => {
  it.each([
    ['backend', ['backend']],
    ['worker-checks', ['backend', 'checks']],
    ['preview', ['core', 'ui', 'app']],
    ['frame-checks', ['core', 'ui', 'app', 'frame-checks']],
  ] as const)('%s: %j', (loader, packs) => {
    expect(needed(loader)).toEqual(packs);
    expect(needed(loader, ['nobody/has/this'])).toEqual(packs);
  });
});

describe('imports ask for', () => {
  it('the pack that has the package, behind those that it comes after', () => {
    expect(needed('worker-checks', ['vitest', 'supertest'])).toEqual([
      'backend',
      'checks',
      'supertest',
    ]);
    expect(needed('backend', ['@backstage/plugin-catalog-node'])).toEqual([
      'backend',
      'schemas',
      'catalog-node',
    ]);
  });
  it('nothing more for what is there anyway', () => {
    expect(needed('frame-checks', ['vitest', 'react', 'zod'])).toEqual(needed('frame-checks'));
  });
  it('a module of Node.js by either of its names', () => {
    expect(needed('frame-checks', ['util'])).toContain('backend');
    expect(needed('frame-checks', ['node:util'])).toContain('backend');
  });
  it('the pack that costs least where several have the package', () => {
    expect(needed('frame-checks', ['@backstage/catalog-model'])).toEqual([
      'core',
      'ui',
      'app',
      'frame-checks',
      'catalog',
    ]);
    expect(needed('backend', ['@backstage/catalog-model'])).toContain('catalog-node');
  });
  it('no second pack for a package, if another import brings one that has it', () => {
    const both = ['@backstage/catalog-model', '@backstage/plugin-catalog-node'];
    for (const specifiers of [both, [...both].reverse()]) {
      expect(needed('frame-checks', specifiers)).not.toContain('catalog');
    }
  });
  it('nothing of a backend and nothing of tests in an app', () => {
    for (const specifier of ['express', 'supertest', 'vitest', '@backstage/plugin-catalog-node']) {
      expect(needed('preview', [specifier])).toEqual(needed('preview'));
    }
    expect(needed('preview', ['@backstage/plugin-catalog-react'])).toContain('catalog');
  });
});

describe('Backstage’s own plugins ask for', () => {
  it('their pack in the backend, and the catalog for its pages in the app', () => {
    expect(needed('backend', [], ['catalog'])).toEqual([
      'backend',
      'schemas',
      'catalog-node',
      'catalog-backend',
    ]);
    expect(needed('preview', [], ['catalog'])).toEqual(['core', 'ui', 'app', 'catalog']);
  });
  it('nothing for checks, which bring their own', () => {
    expect(needed('worker-checks', [], ['catalog'])).toEqual(needed('worker-checks'));
    expect(needed('frame-checks', [], ['catalog'])).toEqual(needed('frame-checks'));
  });
});

it('what can be imported is known, also of packs that a program does not need', () => {
  expect(importable(PACKS, 'backend')).toEqual([
    '@backstage/backend-plugin-api',
    'express',
    'zod',
    'node:util',
    'vitest',
    'supertest',
    '@backstage/catalog-model',
    '@backstage/plugin-catalog-node',
  ]);
  expect(importable(PACKS, 'preview')).toEqual([
    'zod',
    'react',
    'react/jsx-runtime',
    '@backstage/frontend-plugin-api',
    '@backstage/ui',
    '@backstage/catalog-model',
    '@backstage/plugin-catalog-react',
  ]);
});

it.each([
  [['vitest', 'express', '@backstage/backend-plugin-api'], false],
  [['vitest', 'zod'], false],
  [['unheard-of'], false],
  [['vitest', 'react'], true],
  [['@testing-library/react'], true],
  [['@backstage/frontend-plugin-api', 'express'], true],
])('checks that import %j need a page: %s', (specifiers, page) => {
  expect(needsPage(PACKS, specifiers)).toBe(page);
});

it('tells the half of a plugin that a package is for', () => {
  expect(halfOf(PACKS, 'express')).toBe('backend');
  expect(halfOf(PACKS, '@backstage/ui')).toBe('app');
  expect(halfOf(PACKS, 'unheard-of')).toBeUndefined();
});
