import React from 'react';
import { count } from './count';
import styles from './VerifyPage.module.css';

/** Names the fields of a file that no certificate has, such as a forged result. */
export function Ignored({ places }: { readonly places: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <div className={styles.notice} data-ignored>
      <p>
        <strong>{count(places.length, 'field')} left out.</strong> No certificate has{' '}
        {places.length === 1 ? 'it, so it counts' : 'them, so they count'} for nothing here:
      </p>
      <ul>
        {places.slice(0, 20).map(place => (
          <li key={place}>
            <code>{place}</code>
          </li>
        ))}
        {places.length > 20 && <li>and {places.length - 20} more</li>}
      </ul>
    </div>
  );
}
