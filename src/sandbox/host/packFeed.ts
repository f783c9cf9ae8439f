import type { ToRealm } from '../protocol/realm';
import type { FetchedPack } from './packSource';

export interface PackFeedOptions {
  fetchPack(name: string): Promise<FetchedPack>;
  /** The packs that must be loaded before a pack. */
  earlier(name: string): readonly string[];
}

type PackMessage = Extract<ToRealm, { type: 'pack' }>;

/**
 * Feeds one realm: each pack once, however often it is asked for, and after those that must be loaded before it. They
 * are fetched at the same time.
 *
 * @returns a function that resolves when the pack was sent, and rejects with a message for the reader if it, or one
 * before it, can't be had; the next call tries again
 */
export function createPackFeed({ fetchPack, earlier }: PackFeedOptions) {
  const given = new Map<string, Promise<void>>();

  return function feed(name: string, send: (pack: PackMessage) => void): Promise<void> {
    const known = given.get(name);
    if (known) return known;
    const giving = (async () => {
      const fetched = fetchPack(name);
      fetched.catch(() => {}); // it is awaited below, when the earlier ones are there
      await Promise.all(earlier(name).map(each => feed(each, send)));
      const { code, assets } = await fetched;
      send({ type: 'pack', name, code, assets });
    })();
    given.set(name, giving);
    giving.catch(() => given.delete(name));
    return giving;
  };
}
