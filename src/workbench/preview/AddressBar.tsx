import React, { useState } from 'react';
import styles from './Preview.module.css';

interface AddressBarProps {
  /** Where the app is; absent until it has said so. */
  readonly path: string | undefined;
  onNavigate(to: string): void;
}

/** Where the app is, and a way to send it elsewhere: Enter goes there, Escape brings the present place back. */
export function AddressBar({ path, onNavigate }: AddressBarProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <form
      className={styles.address}
      onSubmit={event => {
        event.preventDefault();
        if (typed !== undefined) onNavigate(toAppPath(typed));
        setTyped(undefined);
      }}
    >
      <input
        aria-label="Address in the app"
        value={typed ?? path ?? '/'}
        disabled={path === undefined}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        inputMode="url"
        enterKeyHint="go"
        onFocus={event => event.target.select()}
        onChange={event => setTyped(event.target.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={event => event.key === 'Escape' && setTyped(undefined)}
      />
    </form>
  );
}

/** What was typed, as a path of the app. A whole address is taken by its path: there is no other app to go to. */
export function toAppPath(typed: string): string {
  const text = typed.trim().replace(/^[a-z]+:\/\/[^/?#]*/i, '');
  return text.startsWith('/') ? text : `/${text}`;
}
