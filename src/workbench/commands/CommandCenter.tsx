import React, { lazy, useEffect, useRef, useState } from 'react';
import { LoadBoundary } from '../parts/LoadBoundary';
import buttons from '../parts/buttons.module.css';
import { commandsOf, type Command } from './commands';

const Palette = lazy(() => import('./Palette'));
const ShortcutList = lazy(() => import('./ShortcutList'));

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

type Shown =
  | { readonly what: 'palette'; readonly commands: readonly Command[] }
  | { readonly what: 'shortcuts' };

/** The button and the keys that open the palette and the list of shortcuts. Lists and library are loaded then. */
export default function CommandCenter() {
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<Shown>();
  const close = () => setShown(undefined);
  const openPalette = () => {
    const exercise = button.current?.closest('section');
    if (exercise) setShown({ what: 'palette', commands: commandsOf(exercise) });
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'F1') openPalette();
      else if (event.key === '?' && !isTextField(event.target)) setShown({ what: 'shortcuts' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttons.ghost}
        aria-haspopup="dialog"
        data-no-command
        title="F1"
        onClick={openPalette}
      >
        Commands
      </button>
      {shown?.what === 'palette' && (
        <LoadBoundary what="The list of commands" fallback={null}>
          <Palette
            commands={shown.commands}
            onShortcuts={() => setShown({ what: 'shortcuts' })}
            onClose={close}
          />
        </LoadBoundary>
      )}
      {shown?.what === 'shortcuts' && (
        <LoadBoundary what="The list of shortcuts" fallback={null}>
          <ShortcutList onClose={close} />
        </LoadBoundary>
      )}
    </>
  );
}
