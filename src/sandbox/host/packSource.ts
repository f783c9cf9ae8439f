import { fetchFile, once } from './fetchFile';
import type { HostSettings } from './settings';

export interface FetchedPack {
  code: string;
  assets: Record<string, ArrayBuffer>;
}

/**
 * Fetches packs from the site's own origin, each once while the page lives. The HTTP cache works here, unlike in an
 * opaque frame, so a second visit costs no transfer.
 */
export function createPackSource(packs: HostSettings['packs'], base: string) {
  async function load({ url, assets }: HostSettings['packs'][string]): Promise<FetchedPack> {
    const [code, ...files] = await Promise.all([
      fetchFile(url, base).then(response => response.text()),
      ...Object.entries(assets).map(
        async ([file, from]) => [file, await (await fetchFile(from, base)).arrayBuffer()] as const,
      ),
    ]);
    return { code, assets: Object.fromEntries(files) };
  }
  const sources = new Map(
    Object.entries(packs).map(([name, pack]) => [name, once(() => load(pack))]),
  );

  /** @throws (rejects) with a message for the reader if the pack, or one of its assets, can't be had; the next call tries again */
  return async function fetchPack(name: string): Promise<FetchedPack> {
    const source = sources.get(name);
    if (!source)
      throw new Error(
        `There is no pack named ${name}. There are: ${Object.keys(packs).join(', ')}.`,
      );
    return source();
  };
}
