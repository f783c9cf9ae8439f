import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The Backstage release to which the pinned packages belong. */
export const backstageRelease = '1.55';

interface PackageFile {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * The installed versions of the Backstage packages that the site depends on.
 *
 * @param siteDir - folder with the site's package.json
 * @returns version by package name, sorted by name
 * @throws when one of them is not installed
 */
export function backstagePackages(siteDir: string): Record<string, string> {
  const site = readPackage(path.join(siteDir, 'package.json'));
  const names = Object.keys({ ...site.dependencies, ...site.devDependencies })
    .filter(name => name.startsWith('@backstage/'))
    .sort();
  return Object.fromEntries(
    names.map(name => {
      const file = path.join(siteDir, 'node_modules', name, 'package.json');
      return [name, readPackage(file).version ?? ''];
    }),
  );
}

/** The version of the site, and with it of its course; 0.0.0 where its package.json has none. */
export function siteVersion(siteDir: string): string {
  return readPackage(path.join(siteDir, 'package.json')).version ?? '0.0.0';
}

function readPackage(file: string): PackageFile {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
}
