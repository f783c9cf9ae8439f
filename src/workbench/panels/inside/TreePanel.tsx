import React, { useState } from 'react';
import { Frame, type InsideProps } from './Frame';
import { ExtensionTree } from './ExtensionTree';
import styles from './Inside.module.css';
import { useInspection } from './useInspection';

/** The extensions of the running app: what it is made of, and what is attached to what. */
export default function TreePanel({ session, state, active }: InsideProps) {
  const runs = state.preview.state === 'running';
  const [chosen, setChosen] = useState<string>();
  const { result, problem, look } = useInspection<'extensions'>(
    session,
    active && runs ? { kind: 'extensions' } : undefined,
    state.preview.state,
  );
  const extensions = result?.extensions ?? [];
  const own = new Set(extensions.filter(each => each.own).map(each => each.plugin));
  const plugins = [...new Set(extensions.map(each => each.plugin))].sort(
    (a, b) => Number(own.has(b)) - Number(own.has(a)) || a.localeCompare(b),
  );
  // The learner's own first: the whole tree has dozens of others. Empty stands for all.
  const plugin = chosen ?? (own.size > 0 ? plugins[0] : '');
  const count = (of: (typeof extensions)[number]['state']) =>
    extensions.filter(each => each.state === of).length;
  return (
    <Frame of="app" state={state} problem={problem} onLook={look}>
      {result && (
        <>
          <div className={styles.line}>
            <label className={styles.label}>
              Extensions of{' '}
              <select value={plugin} onChange={event => setChosen(event.target.value)}>
                <option value="">all plugins</option>
                {plugins.map(id => (
                  <option key={id} value={id}>
                    {id}
                    {own.has(id) ? ' (yours)' : ''}
                  </option>
                ))}
              </select>
            </label>
            <span className={styles.note}>
              {count('made')} made, {count('disabled')} disabled
              {count('unmade') > 0 ? `, ${count('unmade')} not made` : ''}
            </span>
          </div>
          <ExtensionTree key={plugin} extensions={extensions} plugin={plugin || undefined} />
        </>
      )}
    </Frame>
  );
}
