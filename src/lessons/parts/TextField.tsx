import { useId } from 'react';
import clsx from 'clsx';
import styles from './parts.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What keeps the value from being used, and what to do. */
  readonly problem?: string | undefined;
  /** Of a field for text; without, it takes one line. */
  readonly rows?: number;
  readonly numeric?: boolean;
  readonly maxLength?: number;
  onChange(value: string): void;
}

/** A field with its label, what belongs in it, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, value, problem, rows, numeric, maxLength, onChange } = props;
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    'aria-describedby': problem ? `${id}-hint ${id}-problem` : `${id}-hint`,
    'aria-invalid': problem ? true : undefined,
    autoComplete: 'off',
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'decimal' : undefined}
          className={clsx(styles.text, numeric && styles.number)}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          className={styles.text}
          onChange={event => onChange(event.target.value)}
        />
      )}
      {problem && (
        <span id={`${id}-problem`} className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
