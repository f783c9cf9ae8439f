import { useId } from 'react';
import type { Sort, Wish } from '../../core/find';
import { kinds, kindWords } from '../../core/roles';
import type { PluginSummary } from '../../core/types';
import { categories } from '../../schema/entry';
import styles from './list.module.css';

interface FiltersProps {
  readonly plugins: readonly PluginSummary[];
  readonly wish: Wish;
  readonly disabled: boolean;
  onChange(part: Partial<Wish>): void;
}

/** Search, category, role and order. */
export function Filters({ plugins, wish, disabled, onChange }: FiltersProps) {
  const input = useId();
  const used = categories
    .map(category => ({
      category,
      count: plugins.filter(plugin => plugin.category === category).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <form role="search" className={styles.filters} onSubmit={event => event.preventDefault()}>
      <div className={styles.field} data-wide>
        <label htmlFor={`${input}-q`}>Find a plugin</label>
        <input
          id={`${input}-q`}
          type="search"
          value={wish.query}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          onChange={event => onChange({ query: event.target.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${input}-category`}>Category</label>
        <select
          id={`${input}-category`}
          value={wish.category ?? ''}
          disabled={disabled}
          onChange={({ target }) =>
            onChange({ category: used.find(each => each.category === target.value)?.category })
          }
        >
          <option value="">All categories</option>
          {used.map(({ category, count }) => (
            <option key={category} value={category}>
              {category} ({count})
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${input}-role`}>Role</label>
        <select
          id={`${input}-role`}
          value={wish.kind ?? ''}
          disabled={disabled}
          onChange={({ target }) => onChange({ kind: kinds.find(each => each === target.value) })}
        >
          <option value="">All roles</option>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {kind === 'module' ? 'Module of another plugin' : kindWords[kind]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${input}-sort`}>Sort by</label>
        <select
          id={`${input}-sort`}
          value={wish.sort}
          disabled={disabled}
          onChange={({ target }) => onChange({ sort: target.value as Sort })}
        >
          <option value="name">Name</option>
          <option value="published">Recently published</option>
        </select>
      </div>
    </form>
  );
}
