import { kindWords } from '../../core/roles';
import type { PluginSummary } from '../../core/types';
import styles from './page.module.css';

type BadgesProps = Pick<PluginSummary, 'category' | 'kinds' | 'deprecated' | 'newFrontend'>;

/** What one wants to know of a plugin at a glance, in words. */
export function Badges({ category, kinds, deprecated, newFrontend }: BadgesProps) {
  return (
    <ul className={styles.badges}>
      {deprecated && (
        <li className={styles.badge} data-tone="warning">
          Marked deprecated
        </li>
      )}
      <li className={styles.badge}>{category}</li>
      {kinds.map(kind => (
        <li key={kind} className={styles.badge}>
          {kindWords[kind]}
        </li>
      ))}
      {newFrontend && (
        <li className={styles.badge} data-tone="good">
          New frontend system
        </li>
      )}
    </ul>
  );
}
