import React from 'react';
import Link from '@docusaurus/Link';
import {
  StartOrContinue,
  StartOrContinueNote,
} from '../../progress/react/continue/StartOrContinue';
import styles from './Hero.module.css';

/** What this is, in one sentence, and the way in. */
export function Hero() {
  return (
    <header className={styles.hero}>
      <h1>
        Learn to build Backstage plugins <span className={styles.lit}>by building them</span>
      </h1>
      <p className={styles.lead}>
        Stagecraft is a course that runs the real Backstage in your browser: change a plugin, and
        its page, its backend and its tests answer at once.
      </p>
      <p className={styles.actions}>
        <StartOrContinue className={styles.start} to="/learn/plugins-101/first-backend-plugin/">
          Write your first plugin
        </StartOrContinue>
        <Link className={styles.second} to="/learn/introduction/intro/">
          What is a plugin?
        </Link>
      </p>
      <p className={styles.note}>
        <StartOrContinueNote>Nothing to install, no account.</StartOrContinueNote>
      </p>
    </header>
  );
}
