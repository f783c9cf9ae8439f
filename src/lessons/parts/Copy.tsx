import { useId, useRef, useState } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import styles from './parts.module.css';

interface CopyProps {
  /** What the button says. */
  readonly button: string;
  /** What is copied; it is looked at as the button is pressed. */
  text(): string;
  readonly disabled?: boolean;
}

/** Copies a text. Where a page may not do that (plain http), the text appears, selected, to be copied by hand. */
export function Copy({ button, text, disabled = false }: CopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly text: string; readonly byHand: boolean }>();
  const now = text();
  const current = copied?.text === now ? copied : undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(now);
      setCopied({ text: now, byHand: false });
    } catch {
      // Without a secure context there is no clipboard, and a reader may have forbidden it.
      setCopied({ text: now, byHand: true });
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={buttons.quiet}
        disabled={disabled}
        onClick={() => void copy()}
      >
        {button}
      </button>
      <span role="status" className={styles.said}>
        {current && (current.byHand ? 'Copy it from the field below.' : 'Copied.')}
      </span>
      {current?.byHand && (
        <>
          <label htmlFor={id} className={styles.hidden}>
            {button}: the text
          </label>
          <textarea
            ref={field}
            id={id}
            readOnly
            rows={3}
            value={now}
            className={styles.text}
            onFocus={event => event.currentTarget.select()}
          />
        </>
      )}
    </span>
  );
}
