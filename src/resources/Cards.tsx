import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import styles from './Cards.module.css';

/** Cards side by side, as a list. */
export function Cards({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.cards}>{children}</ul>;
}

interface CardProps {
  readonly title: string;
  /** A path of the site, without its base. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A page and what it is good for. The title is the link; it is as large as the card. */
export function Card({ title, to, children }: CardProps) {
  return (
    <li className={styles.card}>
      <h3>
        <Link to={to}>{title}</Link>
      </h3>
      <div>{children}</div>
    </li>
  );
}
