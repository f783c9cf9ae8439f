import React, { useEffect, useId, useRef, useState } from 'react';
import buttons from '../parts/buttons.module.css';
import styles from './Playground.module.css';

interface RenameProps {
  readonly name: string;
  /** @param name the new one; without it, the old one stays */
  onDone(name?: string): void;
}

/** Asks for a project's new name. Enter takes it, Escape leaves it. */
export function Rename({ name, onDone }: RenameProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(name);
  useEffect(() => input.current?.select(), []);
  const wanted = text.trim();
  return (
    <form
      className={styles.rename}
      onSubmit={event => {
        event.preventDefault();
        if (wanted !== '') onDone(wanted);
      }}
    >
      <label htmlFor={id}>Name</label>
      <input
        ref={input}
        id={id}
        value={text}
        maxLength={80}
        required
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <button type="submit" className={buttons.quiet} disabled={wanted === ''}>
        Save
      </button>
      <button type="button" className={buttons.ghost} onClick={() => onDone()}>
        Cancel
      </button>
    </form>
  );
}
