import React, { useRef } from 'react';
import styles from './PartSwitch.module.css';

/** What each button brings into sight, within the exercise. */
const PARTS = [
  ['Text', 'h3'],
  ['Code', '[role="tablist"][aria-label="Files"]'],
  ['Result', '[role="tablist"][aria-label="Panels"]'],
] as const;

/** On phones everything stands in one column: this brings the reader from the task to the code to what came of it. */
export default function PartSwitch() {
  const ref = useRef<HTMLElement>(null);
  return (
    <nav ref={ref} aria-label="Parts of the exercise" className={styles.parts}>
      {PARTS.map(([name, target]) => (
        <button
          key={name}
          type="button"
          onClick={() =>
            ref.current
              ?.closest('section')
              ?.querySelector(target)
              ?.scrollIntoView({ block: 'start' })
          }
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
