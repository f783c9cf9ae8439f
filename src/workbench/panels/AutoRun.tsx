import React, { useEffect } from 'react';
import { runOnPause } from '../session/runOnPause';
import type { Session } from '../session/session';
import { useRemembered } from '../parts/useRemembered';
import styles from './ChecksPanel.module.css';

/** Typing has paused when nothing changed for this long. */
const PAUSE_MS = 900;

const dialogIsOpen = () => document.querySelector('dialog[open]') !== null;

/** Lets the reader have the checks run whenever they pause in typing; the choice holds for every exercise. */
export default function AutoRun({ session }: { readonly session: Session }) {
  const [choice, setChoice] = useRemembered('stagecraft.run-on-pause');
  const on = choice === 'on';
  useEffect(() => {
    if (!on) return undefined;
    const end = runOnPause(session, PAUSE_MS, dialogIsOpen);
    return () => {
      end();
      session.endQuietRuns();
    };
  }, [on, session]);
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={on}
        onChange={event => setChoice(event.target.checked ? 'on' : 'off')}
      />
      Check my code whenever I pause in typing
    </label>
  );
}
