import { memo } from 'react';
import Link from '@docusaurus/Link';
import { between } from '../../core/health';
import type { PluginSummary } from '../../core/types';
import { Badges } from '../parts/Badges';
import styles from './list.module.css';

/** One plugin in the list. */
export const PluginRow = memo(function PluginRow({ plugin }: { readonly plugin: PluginSummary }) {
  const { id, title, author, description, published, lookedUp } = plugin;
  return (
    <li className={styles.row} data-plugin={id}>
      <div className={styles.what}>
        <Link to={`/plugins/${id}/`} className={styles.title}>
          {title}
        </Link>{' '}
        <span className={styles.author}>by {author}</span>
        <p className={styles.description}>{description}</p>
      </div>
      <div className={styles.facts}>
        <Badges {...plugin} />
        {published && lookedUp && (
          <p className={styles.when}>
            Published {between(published, lookedUp)} before {lookedUp}
          </p>
        )}
      </div>
    </li>
  );
});
