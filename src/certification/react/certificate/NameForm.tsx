import React, { useId, useState, type FormEvent } from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { isHolder } from '../../core/certificate';
import { holderOf } from '../../core/issue';
import { limits } from '../../core/limits';
import styles from './NameForm.module.css';

interface NameFormProps {
  readonly start: string;
  readonly button: string;
  /** Gets a name that may stand on a certificate. */
  onName(holder: string): void;
}

/** Asks for the name. Any script will do; nobody checks whose it is, and it stays in this browser. */
export function NameForm({ start, button, onName }: NameFormProps) {
  const id = useId();
  const [written, setWritten] = useState(start);
  const [problem, setProblem] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const holder = holderOf(written);
    const why = problemOf(holder);
    setProblem(why);
    if (why === '') onName(holder);
    else document.getElementById(id)?.focus();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={id}>Name on the certificate</label>
      <div className={styles.row}>
        <input
          id={id}
          type="text"
          value={written}
          autoComplete="name"
          dir="auto"
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={event => setWritten(event.target.value)}
        />
        <button type="submit" className={buttons.primary}>
          {button}
        </button>
      </div>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        As you like to be called, in any script. It stands on the certificate and in its file, and
        stays in this browser until you give one of them away.
      </p>
    </form>
  );
}

function problemOf(holder: string): string {
  if (holder === '') return 'Please write the name that shall stand there.';
  const length = [...holder].length;
  if (length > limits.holder) {
    return `That has ${length} characters, and the sheet has room for ${limits.holder}.`;
  }
  return isHolder(holder)
    ? ''
    : 'That has signs in it that can’t be printed, or no letter at all. Please type it anew.';
}
