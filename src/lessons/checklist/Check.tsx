import { useContext, type ReactNode } from 'react';
import styles from './Checklist.module.css';
import { TicksContext } from './TicksContext';

interface CheckProps {
  /** Permanent: the tick is kept under it. */
  readonly id: string;
  readonly children: ReactNode;
}

/** An item of a `Checklist`. */
export function Check({ id, children }: CheckProps) {
  const { ticked, tick } = useContext(TicksContext);
  return (
    <li>
      <label className={styles.item}>
        <input
          type="checkbox"
          value={id}
          checked={ticked.includes(id)}
          // Firefox would put back the ticks of before a reload, over those that are kept.
          autoComplete="off"
          onChange={event => tick(id, event.target.checked)}
        />
        <span>{children}</span>
      </label>
    </li>
  );
}
