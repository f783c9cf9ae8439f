import React, { useId, useRef, useState } from 'react';
import clsx from 'clsx';
import buttons from '../../parts/buttons.module.css';
import styles from './TakeDialog.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  /** Lines of the field; 1 for a link, whose lines would break. */
  readonly rows: number;
}

/** A text to take along: it can be copied by its button, or by hand where a page may not do that (plain http). */
export function CopyField({ label, text, button, rows }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Without a secure context there is no clipboard, and a reader may have forbidden it.
      field.current?.focus();
      field.current?.select();
      setSaid('It is selected: press Ctrl+C, or ⌘+C, to copy it.');
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        value={text}
        className={clsx(styles.text, rows > 1 && styles.lines)}
        spellCheck={false}
        onFocus={event => event.currentTarget.select()}
      />
      <div className={styles.row}>
        <button type="button" className={buttons.quiet} onClick={() => void copy()}>
          {button}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
