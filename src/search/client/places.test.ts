import { describe, expect, it } from 'vitest';
import {
  forgotten,
  isFavourite,
  NO_PLACES,
  readPlaces,
  toggled,
  visited,
  type Place,
} from './places';

const place = (n: number): Place => ({ url: `/${n}/`, kind: 'lesson', title: `${n}`, crumbs: [] });
const urls = (places: readonly Place[]) => places.map(({ url }) => url);

describe('what the search box remembers', () => {
  it('lists the newest first, each once, and not too many', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 1].reduce((some, n) => visited(some, place(n)), NO_PLACES);
    expect(urls(all.recent)).toEqual(['/1/', '/8/', '/7/', '/6/', '/5/', '/4/', '/3/']);
  });

  it('keeps a favourite among the favourites alone, until it is one no more', () => {
    const kept = toggled(visited(NO_PLACES, place(1)), place(1));
    expect(isFavourite(kept, '/1/')).toBe(true);
    expect(visited(kept, place(1)).recent).toEqual([]);
    expect(urls(toggled(kept, place(1)).recent)).toEqual(['/1/']);
    expect(forgotten(kept, '/1/')).toEqual(NO_PLACES);
  });

  it.each([
    null,
    '',
    '{',
    '{"recent":1}',
    '{"recent":[{"url":"//evil.example/"}],"favourites":[]}',
  ])('is nothing where what was stored is %s', text => expect(readPlaces(text)).toEqual(NO_PLACES));

  it('reads what it wrote', () => {
    const places = visited(NO_PLACES, place(1));
    expect(readPlaces(JSON.stringify(places))).toEqual(places);
  });
});
