import React from 'react';
import Link from '@docusaurus/Link';
import styles from './Issued.module.css';

/** In plain words: what a certificate proves, and what not. */
export function Meaning({ verifyUrl }: { readonly verifyUrl: string }) {
  return (
    <section className={styles.part}>
      <h3>What it proves</h3>
      <p>
        The PNG, the JSON and the link hold your solutions and answers themselves. Anyone can{' '}
        <Link to={verifyUrl} autoAddBaseUrl={false}>
          open them here
        </Link>{' '}
        and run every solution again against the checks. No one has to take your word, or this
        site’s.
      </p>
      <h3>What it doesn’t</h3>
      <p>
        It doesn’t show who wrote the code: the name is as you typed it, and the dates are this
        browser’s. It says whether you had seen a solution. Stagecraft is independent: this is no
        certification by the Backstage project, nor endorsed by it.
      </p>
    </section>
  );
}
