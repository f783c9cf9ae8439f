import { useState } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {
  forgotten,
  isFavourite,
  NO_PLACES,
  readPlaces,
  toggled,
  visited,
  type Place,
  type Places,
} from '../../client/places';

export interface RememberedPlaces extends Places {
  isFavourite(url: string): boolean;
  visit(place: Place): void;
  toggle(place: Place): void;
  forget(url: string): void;
}

function load(key: string): Places {
  try {
    return readPlaces(localStorage.getItem(key));
  } catch {
    return NO_PLACES;
  }
}

function save(key: string, places: Places): void {
  try {
    localStorage.setItem(key, JSON.stringify(places));
  } catch {
    // Storage is blocked or full: nothing that the reader could do about it, and nothing lost that can't be found again.
  }
}

/** Where the reader went from this box, kept in this browser. Sites that share a host don't share it. */
export function usePlaces(): RememberedPlaces {
  const key = `stagecraft-search:${useDocusaurusContext().siteConfig.baseUrl}`;
  const [places, setPlaces] = useState(() => load(key));
  const change = (next: Places): void => {
    setPlaces(next);
    save(key, next);
  };
  return {
    ...places,
    isFavourite: url => isFavourite(places, url),
    visit: place => change(visited(places, place)),
    toggle: place => change(toggled(places, place)),
    forget: url => change(forgotten(places, url)),
  };
}
