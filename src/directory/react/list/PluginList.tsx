import { useMemo } from 'react';
import type { PluginSummary } from '../../core/types';
import { findPlugins } from '../../core/find';
import buttons from '../../../workbench/parts/buttons.module.css';
import { Filters } from './Filters';
import { PluginRow } from './PluginRow';
import styles from './list.module.css';
import { useWish } from './useWish';

/** The plugins that the reader wants to see, with what narrows them down. */
export function PluginList({ plugins }: { readonly plugins: readonly PluginSummary[] }) {
  const { wish, ready, change } = useWish();
  const { query, category, kind, sort } = wish;
  const shown = useMemo(
    () => findPlugins(plugins, { query, category, kind, sort }),
    [plugins, query, category, kind, sort],
  );
  const narrowed = query.trim() !== '' || category !== undefined || kind !== undefined;
  const undated = shown.filter(({ published }) => !published).length;
  return (
    <>
      <Filters plugins={plugins} wish={wish} disabled={!ready} onChange={change} />
      <p role="status" className={styles.count}>
        {narrowed ? `${shown.length} of ${plugins.length} plugins` : `${plugins.length} plugins`}
        {sort === 'published' &&
          undated > 0 &&
          `. When ${undated === shown.length ? 'these were' : `${undated} of them ${undated === 1 ? 'was' : 'were'}`} published has not been looked up yet; they come last, by name.`}
      </p>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p>No plugin matches{query.trim() === '' ? ' these filters' : ` “${query.trim()}”`}.</p>
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => change({ query: '', category: undefined, kind: undefined })}
          >
            Show all plugins
          </button>
        </div>
      ) : (
        <ul className={styles.list} aria-label="Plugins">
          {shown.map(plugin => (
            <PluginRow key={plugin.id} plugin={plugin} />
          ))}
        </ul>
      )}
    </>
  );
}
