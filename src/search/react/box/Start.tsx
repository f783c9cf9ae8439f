import React, { useId } from 'react';
import type { Place } from '../../client/places';
import { Forget, Row, Star } from './Row';
import styles from './SearchBox.module.css';
import type { RememberedPlaces } from './usePlaces';

interface StartProps {
  readonly places: RememberedPlaces;
  onGo(): void;
}

/** Before anything is typed: where the reader went earlier. */
export function Start({ places, onGo }: StartProps) {
  const { recent, favourites } = places;
  if (recent.length + favourites.length === 0) {
    return (
      <p className={styles.note}>
        Search lessons, exercises, terms and plugins. Spelling mistakes are forgiven, and names of
        APIs and error messages can be pasted as they are. What you open from here is listed here
        the next time.
      </p>
    );
  }
  return (
    <>
      <PlaceList title="Favorites" list={favourites} places={places} onGo={onGo} />
      <PlaceList title="Recent" list={recent} places={places} onGo={onGo} />
    </>
  );
}

interface PlaceListProps extends StartProps {
  readonly title: string;
  readonly list: readonly Place[];
}

function PlaceList({ title, list, places, onGo }: PlaceListProps) {
  const id = useId();
  if (list.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.group}>
        {title}
      </h2>
      <ul className={styles.list}>
        {list.map(place => (
          <Row
            key={place.url}
            hit={{ ...place, title: [{ text: place.title, hit: false }] }}
            onGo={() => {
              places.visit(place);
              onGo();
            }}
            actions={
              <span className={styles.actions}>
                <Star
                  title={place.title}
                  pressed={places.isFavourite(place.url)}
                  onPress={() => places.toggle(place)}
                />
                <Forget title={place.title} onPress={() => places.forget(place.url)} />
              </span>
            }
          />
        ))}
      </ul>
    </section>
  );
}
