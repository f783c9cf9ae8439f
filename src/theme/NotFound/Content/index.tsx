import React, { useEffect, useState } from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Props } from '@theme/NotFound/Content';
import type { SitePage } from '../../../home/address/nearest';
import { useHydrated } from '../../../workbench/parts/useHydrated';
import styles from './NotFound.module.css';

/** An address that leads nowhere: what may have been meant, and where everything is. */
export default function NotFoundContent({ className }: Props) {
  const { pathname } = useLocation();
  const base = useBaseUrl('/');
  // The page is one file for all addresses: which one it is, is known in the browser alone.
  const known = useHydrated();
  const meant = useMeant(pathname, base);
  return (
    <main className={clsx(styles.page, className)}>
      <p className={styles.number}>404</p>
      <h1>Nothing is on this stage</h1>
      <p className={styles.lead}>
        {!known ? (
          'This address leads to no page.'
        ) : (
          <>
            No page is at <code>{shown(pathname)}</code>.
          </>
        )}{' '}
        It may have been moved, or the link that brought you here has a mistake in it. What you have
        done in the course is kept.
      </p>
      {meant.length > 0 && (
        <section aria-labelledby="meant" className={styles.meant}>
          <h2 id="meant">Did you mean one of these?</h2>
          <ul>
            {meant.map(({ title, url }) => (
              <li key={url}>
                <Link to={url} autoAddBaseUrl={false}>
                  {title}
                </Link>
                <span>{url}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="everything">
        <h2 id="everything">{meant.length > 0 ? 'Or begin here' : 'Begin here'}</h2>
        <ul className={styles.places}>
          <li>
            <Link to="/guides/">All guides</Link>, lesson by lesson
          </li>
          <li>
            <Link to="/glossary/">The glossary</Link>, if it was a word that you looked for
          </li>
          <li>
            <Link to="/">The home page</Link>
          </li>
        </ul>
        <p className={styles.search}>
          Search finds every lesson and heading: press <kbd>/</kbd>, or choose Search at the top.
        </p>
      </section>
    </main>
  );
}

/**
 * The pages that may have been meant; none until their titles are there. They are loaded when they are needed: Docusaurus
 * puts this component into the code of every lesson, for addresses below it that lead nowhere.
 */
function useMeant(pathname: string, base: string): readonly SitePage[] {
  const [meant, setMeant] = useState<readonly SitePage[]>([]);
  useEffect(() => {
    let left = false;
    Promise.all([
      import('../../../home/address/nearest'),
      import('../../../home/address/sitePages'),
    ]).then(
      ([{ nearest }, { sitePages }]) => {
        if (!left) setMeant(nearest(pathname, sitePages(base), base));
      },
      () => undefined, // offline: the ways that are always there have to do
    );
    return () => {
      left = true;
    };
  }, [pathname, base]);
  return meant;
}

/** The path as one would say it, cut if it is long. */
function shown(pathname: string): string {
  return pathname.length > 80 ? `${pathname.slice(0, 79)}…` : pathname;
}
