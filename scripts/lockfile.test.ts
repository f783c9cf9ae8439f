import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');
const lockText = read('package-lock.json');
type Locked = {
  version?: string;
  integrity?: string;
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
};
const lock = JSON.parse(lockText) as { packages: Record<string, Locked & { resolved?: string }> };
const packages = Object.entries(lock.packages).filter(([where]) => where !== '');

// `omit-lockfile-registry-resolved` in .npmrc keeps it so.
describe('package-lock.json', () => {
  it('is of the packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
  });

  it('names no registry, so that any mirror serves it', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(lockText).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  });

  it('pins the content of every package', () => {
    const loose = packages.filter(([, at]) => !at.integrity && !at.link && !at.inBundle);
    expect(loose.map(([where]) => where)).toEqual([]);
  });

  it('has what packages bring for every system, not for the one alone that it was written on', () => {
    /** Whether a package finds another one, in a `node_modules` of its own or of a folder above. */
    const finds = (where: string, name: string): boolean => {
      const above = where.lastIndexOf('node_modules/');
      return (
        Object.hasOwn(lock.packages, `${where}${where && '/'}node_modules/${name}`) ||
        (above >= 0 && finds(where.slice(0, above).replace(/\/$/, ''), name))
      );
    };
    const missing = packages.flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => !finds(where, name))
        .map(name => `${where}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
