import type { Files } from '../../../sandbox/protocol/common';
import type { ExportedNames, TypesManifest } from '../protocol';

/** Fetches a file of the site as JSON. @throws an Error that says which file can't be had */
async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) {
    const why = response ? `The site answers ${response.status}` : 'The site does not answer';
    throw new Error(`${why} for ${new URL(url).pathname}.`);
  }
  return response.json();
}

/**
 * The types that the site serves, each fetched once.
 *
 * @param base url of the manifest
 */
export function createTypePacks(manifest: TypesManifest, base: string) {
  const fetched = new Map<string, Promise<Files>>();
  const given = new Set<string>();

  function pack(name: string): Promise<Files> {
    let files = fetched.get(name);
    if (!files) {
      const url = new URL(manifest.packs[name]!.url, base).href;
      files = fetchJson(url) as Promise<Files>;
      fetched.set(name, files);
    }
    return files;
  }

  return {
    /** What every program needs and what these modules need, apart from what was given before. */
    async take(modules: Iterable<string>): Promise<readonly Files[]> {
      const names = new Set(manifest.always);
      for (const module of modules) {
        for (const name of packsOf(manifest, module)) names.add(name);
      }
      const open = [...names].filter(name => !given.has(name));
      const files = await Promise.all(open.map(pack));
      open.forEach(name => given.add(name));
      return files;
    },
    async names(profile: string): Promise<ExportedNames> {
      const url = manifest.names[profile];
      return url === undefined ? [] : ((await fetchJson(new URL(url, base).href)) as ExportedNames);
    },
  };
}

const packsOf = ({ modules }: TypesManifest, module: string): readonly string[] =>
  Object.hasOwn(modules, module) ? modules[module]! : [];
