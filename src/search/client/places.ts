import { z } from 'zod/mini';
import { KINDS } from '../records/record';
import type { Hit } from './types';

const Place = z.object({
  url: z.string().check(z.regex(/^\/(?!\/)/)),
  kind: z.enum(KINDS),
  title: z.string(),
  crumbs: z.array(z.string()),
});
/** A result that a reader went to. */
export type Place = Readonly<z.infer<typeof Place>>;

const Places = z.object({ recent: z.array(Place), favourites: z.array(Place) });
/** What this browser remembers of searches; the newest come first. */
export interface Places {
  readonly recent: readonly Place[];
  readonly favourites: readonly Place[];
}

const MOST_RECENT = 7;
export const NO_PLACES: Places = { recent: [], favourites: [] };

/** Reads what was stored; nothing where it can't be read. */
export function readPlaces(text: string | null): Places {
  try {
    return Places.parse(JSON.parse(text ?? ''));
  } catch {
    return NO_PLACES;
  }
}

export const placeOf = ({ url, kind, title, crumbs }: Hit): Place => ({
  url,
  kind,
  title: title.map(({ text }) => text).join(''),
  crumbs: [...crumbs],
});

const without = (places: readonly Place[], url: string): Place[] =>
  places.filter(place => place.url !== url);

/** Favourites are listed by themselves, and so not among the recent ones. */
export function visited(places: Places, place: Place): Places {
  if (places.favourites.some(({ url }) => url === place.url)) return places;
  const recent = [place, ...without(places.recent, place.url)].slice(0, MOST_RECENT);
  return { ...places, recent };
}

export const isFavourite = ({ favourites }: Places, url: string): boolean =>
  favourites.some(place => place.url === url);

/** Makes a favourite, or makes it one no more. */
export function toggled(places: Places, place: Place): Places {
  const recent = without(places.recent, place.url);
  const favourites = without(places.favourites, place.url);
  return isFavourite(places, place.url)
    ? { recent: [place, ...recent].slice(0, MOST_RECENT), favourites }
    : { recent, favourites: [place, ...favourites] };
}

export const forgotten = (places: Places, url: string): Places => ({
  recent: without(places.recent, url),
  favourites: without(places.favourites, url),
});
