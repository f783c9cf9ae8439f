import { useRef, useState } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import { resetsOf } from '../../../core/scope';
import type { Outline } from '../../../outline/types';
import { pageProgress } from '../../pageProgress';
import { useProgress } from '../../useProgress';
import { dayText } from '../../words';
import styles from './Reset.module.css';
import { nameOf } from './scopes';

/** Older resets are still known, but nobody looks for them here. */
const SHOWN = 3;

/** The latest resets, each of which can be undone, also in a later visit. */
export function UndoList({ outline }: { readonly outline: Outline }) {
  const { records } = useProgress();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const resets = resetsOf(records).slice(0, SHOWN);
  const undo = async (rid: string, name: string) => {
    try {
      await (await pageProgress()).undoReset(rid);
      setSaid(`It is all back: ${name}.`);
      list.current?.focus(); // the button is gone
    } catch {
      setSaid(`${name} could not be brought back. Reload the page and try again; nothing is lost.`);
    }
  };
  return (
    <div ref={list} role="status" tabIndex={-1}>
      {resets.length > 0 && (
        <ul className={styles.resets}>
          {resets.map(({ rid, about, at }) => {
            const name = nameOf(about, outline);
            return (
              <li key={rid}>
                <span>
                  You reset {name} on {dayText(new Date(at))}.
                </span>
                <button
                  type="button"
                  className={buttons.accent}
                  aria-label={`Undo the reset of ${name}`}
                  onClick={() => void undo(rid, name)}
                >
                  Undo
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {said && <p className={styles.said}>{said}</p>}
    </div>
  );
}
