import React, { type ReactNode } from 'react';
import { useHydrated } from '../workbench/parts/useHydrated';
import buttons from '../workbench/parts/buttons.module.css';
import styles from './CheatSheet.module.css';

/** A guide on one page of A4. Its parts are `section`s, which neither a column nor the paper's edge cuts. */
export function CheatSheet({ children }: { readonly children: ReactNode }) {
  const ready = useHydrated();
  return (
    <div className={styles.sheet} data-cheat-sheet>
      <p className={styles.bar}>
        <button
          type="button"
          className={buttons.accent}
          disabled={!ready}
          onClick={() => window.print()}
        >
          Print this page
        </button>
        <span>One page of A4. Your browser prints it with what it has, online or not.</span>
      </p>
      <div className={styles.columns}>{children}</div>
    </div>
  );
}
