import React, { useEffect, useRef, useState } from 'react';
import type { SessionState } from '../session/types';
import styles from './PartSwitch.module.css';

/** Each part names itself by `data-part`, in the row marked `data-parts`. */
const rowOf = (element: Element | null) =>
  element?.closest('section')?.querySelector<HTMLElement>('[data-parts]') ?? undefined;
const partsIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('[data-part]')];

function show(row: HTMLElement, name: string) {
  const index = partsIn(row).findIndex(part => part.dataset.part === name);
  row.scrollLeft = Math.max(index, 0) * row.clientWidth;
}

/**
 * On phones the exercise shows one part at a time: its task, its code, or what came of it. This switches between them, and
 * goes along where the focus goes; a run that the reader asks for brings up its result.
 */
export default function PartSwitch({ state }: { readonly state: SessionState }) {
  const ref = useRef<HTMLElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<string>();

  useEffect(() => {
    const row = rowOf(ref.current);
    if (!row) return undefined;
    const look = () =>
      setShown(partsIn(row)[Math.round(row.scrollLeft / row.clientWidth)]?.dataset.part);
    const follow = ({ target }: FocusEvent) => {
      const part = target instanceof Element && target.closest<HTMLElement>('[data-part]');
      if (part) show(row, part.dataset.part ?? '');
    };
    setNames(partsIn(row).map(part => part.dataset.part ?? ''));
    look();
    // Who was in the editor before this was loaded stays there.
    if (row.contains(document.activeElement)) {
      const part = document.activeElement?.closest<HTMLElement>('[data-part]');
      show(row, part?.dataset.part ?? '');
    }
    row.addEventListener('scroll', look, { passive: true });
    row.addEventListener('focusin', follow);
    return () => {
      row.removeEventListener('scroll', look);
      row.removeEventListener('focusin', follow);
    };
  }, []);

  const asked = (state.state === 'loading' || state.state === 'running') && !state.quietly;
  useEffect(() => {
    const row = rowOf(ref.current);
    if (asked && row) show(row, 'Result');
  }, [asked]);

  return (
    <nav ref={ref} aria-label="Parts of the exercise" className={styles.parts}>
      {names.map(name => (
        <button
          key={name}
          type="button"
          aria-pressed={name === shown}
          onClick={() => {
            const row = rowOf(ref.current);
            if (!row) return;
            show(row, name);
            row.scrollIntoView({ block: 'nearest' });
          }}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
