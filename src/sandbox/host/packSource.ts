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
  const fetched = new Map<string, Promise<FetchedPack>>();

  async function get(url: string): Promise<Response> {
    const full = new URL(url, base);
    const response = await fetch(full).catch((error: unknown) => {
      throw new Error(
        `${full.pathname} could not be fetched (${error instanceof Error ? error.message : String(error)}). Are you offline?`,
      );
    });
    if (!response.ok) {
      throw new Error(
        `${full.pathname} answered ${response.status}. The site's files are incomplete: reload, and tell its owner if that doesn't help.`,
      );
    }
    return response;
  }

  async function load(name: string): Promise<FetchedPack> {
    const pack = packs[name];
    if (!pack)
      throw new Error(
        `There is no pack named ${name}. There are: ${Object.keys(packs).join(', ')}.`,
      );
    const [code, ...assets] = await Promise.all([
      get(pack.url).then(response => response.text()),
      ...Object.entries(pack.assets).map(
        async ([file, url]) => [file, await (await get(url)).arrayBuffer()] as const,
      ),
    ]);
    return { code, assets: Object.fromEntries(assets) };
  }

  /** @throws (rejects) with a message for the reader if the pack, or one of its assets, can't be had; the next call tries again */
  return function fetchPack(name: string): Promise<FetchedPack> {
    const known = fetched.get(name);
    if (known) return known;
    const pack = load(name);
    fetched.set(name, pack);
    pack.catch(() => fetched.delete(name));
    return pack;
  };
}
