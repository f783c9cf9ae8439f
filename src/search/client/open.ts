import type { SearchSettings } from '../settings';
import type { SearchClient } from './types';

let opened: Promise<SearchClient> | undefined;

/**
 * What searches this site, loaded once: the engine that the box's settings name, and its data.
 *
 * @throws {SearchUnavailable} if it can't be had; the next call tries again
 */
export function openClient({ algolia }: SearchSettings, baseUrl: string): Promise<SearchClient> {
  opened ??= (
    algolia
      ? import('./algolia').then(({ openAlgolia }) => openAlgolia(algolia))
      : import('./embedded').then(({ openEmbedded }) => openEmbedded({ baseUrl }))
  ).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
