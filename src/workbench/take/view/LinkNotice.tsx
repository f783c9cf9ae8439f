import React, { useEffect, useRef } from 'react';
import buttons from '../../parts/buttons.module.css';
import styles from './LinkNotice.module.css';

interface Action {
  readonly label: string;
  onPress(): void;
}

interface LinkNoticeProps {
  readonly tone: 'foreign' | 'failed' | 'done';
  readonly title: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

/** Says what became of the code in a link. It takes the focus when it changes, since what was pressed goes with it. */
export default function LinkNotice({ tone, title, text, actions }: LinkNoticeProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: tone === 'done' });
  }, [tone, title]);
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role={tone === 'failed' ? 'alert' : 'status'}
      className={styles.notice}
      data-linked-code={tone}
    >
      <p>
        <strong>{title}</strong> {text}
      </p>
      <div className={styles.actions}>
        {actions.map(({ label, onPress }) => (
          <button key={label} type="button" className={buttons.quiet} onClick={onPress}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
