import React from 'react';
import clsx from 'clsx';
import styles from './Placeholder.module.css';

interface PlaceholderProps {
  /** What stands on the stage while there is no app. */
  readonly children?: React.ReactNode;
  /** Leaves room for the preview's controls, which are not there yet. */
  readonly withBar?: boolean;
}

/** The preview before there is an app to see: the outlines of one, in the dark. */
export function Placeholder({ children, withBar }: PlaceholderProps) {
  return (
    <div className={styles.placeholder}>
      {withBar && <div className={styles.bar} />}
      <div className={styles.stage}>
        <div className={styles.outline} aria-hidden="true">
          <i className={styles.nav} />
          <i className={clsx(styles.line, styles.heading)} />
          <i className={styles.card} />
          <i className={styles.card} />
        </div>
        <div className={styles.words}>{children}</div>
      </div>
    </div>
  );
}
