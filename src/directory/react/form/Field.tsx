import type { ReactNode } from 'react';
import styles from './form.module.css';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was typed; it is shown once something was. */
  readonly mistake?: string;
  readonly children: ReactNode;
}

/** A labelled field, with a hint and with what is wrong. */
export function Field({ id, label, hint, mistake, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      <p id={`${id}-mistake`} className={styles.mistake} aria-live="polite">
        {mistake}
      </p>
    </div>
  );
}

/** What an input needs to be told apart by assistive technology. */
export const described = (id: string, hint: string | undefined, mistake: string | undefined) => ({
  id,
  'aria-describedby':
    [hint && `${id}-hint`, mistake && `${id}-mistake`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': mistake !== undefined,
});
