import clsx from 'clsx';
import { Fragment, useId } from 'react';
import type { SortingPackage, SortingRole } from '../../course/sorting';
import { Icon } from '../../workbench/parts/Icon';
import { InlineText } from '../../workbench/parts/InlineText';
import type { Verdict } from './judge';
import styles from './Sorting.module.css';

interface RowProps {
  readonly item: SortingPackage;
  readonly roles: readonly SortingRole[];
  /** Id of the chosen role; empty for none. */
  readonly chosen: string;
  readonly verdict: Verdict;
  onChoose(role: string): void;
}

/** One package: its name, what it uses, the roles to choose from, and after the check what is right or wrong about it. */
export function Row({ item, roles, chosen, verdict, onChoose }: RowProps) {
  const id = useId();
  const uses = `${id}-uses`;
  const said = `${id}-said`;
  const checked = verdict === 'right' || verdict === 'wrong';
  return (
    <li className={clsx(styles.row, styles[verdict])} data-package={item.name} data-state={verdict}>
      <label htmlFor={id} className={styles.name}>
        <code>
          {item.name.split('/').map((part, index) => (
            <Fragment key={part}>
              {index > 0 && (
                <>
                  /<wbr />
                </>
              )}
              {part}
            </Fragment>
          ))}
        </code>
      </label>
      <select
        id={id}
        value={chosen}
        className={styles.select}
        aria-describedby={checked ? `${uses} ${said}` : uses}
        // Firefox would put back the choice of before a reload, over the one that is kept.
        autoComplete="off"
        onChange={event => onChoose(event.target.value)}
      >
        <option value="">Choose a role…</option>
        {roles.map(role => (
          <option key={role.id} value={role.id}>
            {role.id}
          </option>
        ))}
      </select>
      <p id={uses} className={styles.uses}>
        {item.uses.length === 0 ? (
          'Depends on none of those.'
        ) : (
          <>
            Depends on{' '}
            {item.uses.map((name, index) => (
              <Fragment key={name}>
                {index > 0 && (index === item.uses.length - 1 ? ' and ' : ', ')}
                <code>{name}</code>
              </Fragment>
            ))}
            .
          </>
        )}
      </p>
      {checked && (
        <p id={said} className={styles.said}>
          <strong className={styles.verdict}>
            <Icon name={verdict === 'right' ? 'passed' : 'failed'} className={styles.icon} />
            {verdict === 'right' ? 'Right.' : 'Not this one.'}
          </strong>{' '}
          {verdict === 'right' ? (
            <InlineText text={item.why} />
          ) : (
            <>
              A <code>{chosen}</code>{' '}
              <InlineText text={roles.find(role => role.id === chosen)?.means ?? ''} />{' '}
              <InlineText text={item.hint} />
            </>
          )}
        </p>
      )}
    </li>
  );
}
