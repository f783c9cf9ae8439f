import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBarrel } from '../barrels';
import { packs as configs } from '../config';
import { packageOf, repo } from '../paths';
import { pagesApart } from '../pageReplacements';
import type { SitePack } from '../testing/sitePacks';

/** Packages that keep something in a module, or whose classes and contexts are compared by identity. */
const ONCE = [
  'react',
  'react-dom',
  'scheduler',
  '@remix-run/router',
  'react-router',
  'react-router-dom',
  'zod',
  '@backstage/frontend-plugin-api',
  '@backstage/core-plugin-api',
  '@backstage/version-bridge',
  '@backstage/ui',
  'react-aria-components',
];
/** Each pack keeps files that only pass on what others export. */
const passesOn = (file: string) => isBarrel(readFileSync(path.resolve(repo, file), 'utf8'));

/** In bytes: less is a file that only passes on what others export. */
const SMALL = 500;

/** By file: how many bytes of it are in the pack. */
const filesOf = ({ contents }: SitePack) => new Map(Object.entries(contents));

export function copiesTests(packs: () => Record<string, SitePack>): void {
  const ofPages = () =>
    Object.entries(packs()).filter(([name]) => configs[name]?.platform === 'page');

  describe('the packs of a page', () => {
    it.each(ONCE)('hold one copy of %s', wanted => {
      const places = new Map<string, string[]>();
      for (const [pack, bundled] of ofPages()) {
        for (const [file, bytes] of filesOf(bundled)) {
          const owner = packageOf(file);
          if (bytes === 0 || owner?.name !== wanted || passesOn(file)) continue;
          // The same module as CommonJS and as an ECMAScript module is two copies as well.
          const module = file.replace(/\.[cm]?js$/, '');
          places.set(module, [...(places.get(module) ?? []), `${pack}: ${file}`]);
        }
      }
      const roots = new Set([...places.keys()].map(file => packageOf(file)?.root));
      expect([...roots]).toEqual([`node_modules/${wanted}`]);
      expect([...places.values()].filter(copies => copies.length > 1)).toEqual([]);
    });

    it('bundle no file that a pack before them has', () => {
      const twice = ofPages().flatMap(([name, bundled]) => {
        const before = (configs[name]?.after ?? []).map(other => filesOf(packs()[other]!));
        return (
          [...filesOf(bundled)]
            .filter(
              ([file, bytes]) =>
                bytes >= SMALL && before.some(files => (files.get(file) ?? 0) >= SMALL),
            )
            // A list of names that each pack has for itself (plugins/lodashMethods.ts); the methods are files, and shared.
            .filter(([file]) => !file.startsWith('lodash-methods:'))
            .filter(([file]) => !pagesApart.includes(packageOf(file)?.name ?? ''))
            .map(([file]) => `${name}: ${file}`)
        );
      });
      expect(twice).toEqual([]);
    });
  });
}
