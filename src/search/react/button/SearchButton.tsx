import React, { useEffect, useState, type ComponentType } from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import styles from './SearchButton.module.css';

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

const isApple = (): boolean => /Mac|iP/.test(navigator.platform);

/** Ctrl+K or ⌘K from anywhere, and `/` where it is not text. In a dialog, keys are the dialog's. */
function opensSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) {
    return false;
  }
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const mod = isApple() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (mod && !altKey && !shiftKey) return key.toLowerCase() === 'k';
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTextField(event.target);
}

type State = 'closed' | 'open' | 'failed';

const load = () => import('../box/SearchBox').then(module => module.default);

/** The button and the keys that open the search box, which is loaded then. */
export function SearchButton() {
  const isBrowser = useIsBrowser();
  const [state, setState] = useState<State>('closed');
  const [Box, setBox] = useState<ComponentType<{ onClose(): void }>>();
  const open = () => {
    setState('open');
    load().then(
      box => setBox(() => box),
      () => setState('failed'),
    );
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        disabled={!isBrowser}
        onPointerEnter={() => void load().catch(() => undefined)}
        onClick={open}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M7 2.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Zm3.5 8.3 3.7 3.7" />
        </svg>
        <span>Search</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {state === 'failed' && (
        <p role="alert" className={styles.failed}>
          Search could not be loaded. Check your connection, then press Search again.
        </p>
      )}
      {state === 'open' && Box && <Box onClose={() => setState('closed')} />}
    </>
  );
}
