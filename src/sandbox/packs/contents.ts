import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import type { PackedPackage } from './manifest';
import { packageOf } from './paths';
import { isFromOtherPack } from './plugins/sharedModules';

const LICENSE_FILE = /^(licen[cs]e|copying)([.-].*)?$/i;

export interface PackageWithLicense extends PackedPackage {
  /** The licence's text, if the package brings it. */
  text?: string;
}

/** Bytes that are left of each file of a bundle, by the file's path in the repository. */
export type FileSizes = Record<string, number>;

/** What a bundle holds of each file that went into it. */
export function filesIn({ outputs }: Metafile): FileSizes {
  const all = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return Object.fromEntries(all.map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
}

/**
 * The npm packages of which a pack holds something, by name, each with its licence.
 *
 * @param assets sizes of the files that come with it, by path
 */
export async function packagesIn(
  metafile: Metafile,
  assets: ReadonlyMap<string, number>,
  root: string,
): Promise<PackageWithLicense[]> {
  const bytes = new Map<string, number>();
  const add = (file: string, size: number) => {
    const owner = packageOf(file);
    if (!owner || size === 0) return;
    const folder = path.resolve(root, owner.root);
    bytes.set(folder, (bytes.get(folder) ?? 0) + size);
  };
  for (const output of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (!isFromOtherPack(file)) add(file.replace(/^[\w-]+:/, ''), bytesInOutput);
    }
  }
  for (const [file, size] of assets) add(file, size);
  const packages = await Promise.all([...bytes].map(([dir, size]) => describePackage(dir, size)));
  return packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Source files of this repository (not of a package) that go into the bundle, as absolute paths. */
export function ownSources(metafile: Metafile, root: string): string[] {
  return Object.keys(metafile.inputs)
    .filter(file => !packageOf(file) && !/^[(\w-][^/]*:/.test(file))
    .map(file => path.resolve(root, file));
}

interface PackageJson {
  name: string;
  version: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

async function describePackage(dir: string, bytes: number): Promise<PackageWithLicense> {
  const json = JSON.parse(await readFile(path.join(dir, 'package.json'), 'utf8')) as PackageJson;
  const file = (await readdir(dir)).find(name => LICENSE_FILE.test(name));
  return {
    name: json.name,
    version: json.version,
    license: licenseOf(json),
    bytes,
    ...(file ? { text: (await readFile(path.join(dir, file), 'utf8')).trim() } : {}),
  };
}

function licenseOf({ license, licenses }: PackageJson): string {
  if (typeof license === 'string') return license;
  const types = [license, ...(licenses ?? [])].flatMap(entry => entry?.type ?? []);
  return types.join(' OR ') || 'unknown';
}

/** `licenses.txt`: every bundled package with its licence's text, or its identifier where the package brings no text. */
export function licensesText(
  packages: PackageWithLicense[],
  title = "Third-party packages in the sandbox's packs",
): string {
  const unique = new Map(packages.map(each => [`${each.name}@${each.version}`, each]));
  const sections = [...unique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { license, text }]) => `${id}\nLicence: ${license}\n${text ? `\n${text}\n` : ''}`);
  return `${title}\n\n${sections.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
