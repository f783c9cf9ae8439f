import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { namespaceOf } from './interop';

const require = createRequire(import.meta.url);

describe('a package’s namespace', () => {
  it.each([
    'express',
    'express-promise-router',
    'knex',
    'zod',
    'supertest',
    '@backstage/errors',
    '@backstage/backend-plugin-api',
    '@backstage/backend-defaults/database',
  ])('is for %s what Vitest gives on Node.js', async name => {
    const native = (await import(/* @vite-ignore */ name)) as Record<string, unknown>;
    const here = namespaceOf(require(name));
    const names = Object.keys(native).filter(
      key => !['module.exports', '__esModule'].includes(key),
    );
    expect(names.filter(key => !(key in here))).toEqual([]);
    expect(typeof here.default).toBe(typeof native.default);
    if (typeof native.default === 'function') {
      expect((here.default as { name: string }).name).toBe(native.default.name);
    }
  });

  it('has a bundler’s namespace objects as they are', () => {
    const bundled = { default: 1, a: 2 };
    expect(namespaceOf(bundled)).toBe(bundled);
  });

  it('looks through a bundler’s wrapper around compiled CommonJS', () => {
    const compiled = { __esModule: true, default: 1, a: 2 };
    expect({ ...namespaceOf({ default: compiled, a: 2 }) }).toEqual({ default: 1, a: 2 });
  });

  it('is the same each time, and live', () => {
    const module = { n: 1 };
    const namespace = namespaceOf(module);
    expect(namespaceOf(module)).toBe(namespace);
    module.n = 2;
    expect(namespace.n).toBe(2);
  });
});
