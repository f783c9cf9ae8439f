import React from 'react';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { AddressBar } from './AddressBar';
import { WidthSwitch, type Width } from './WidthSwitch';
import styles from './Preview.module.css';

/** Drawn on 16 × 16 units, in strokes. */
const BACK = 'M9.5 3.5 5 8l4.5 4.5';
const FORWARD = 'M6.5 3.5 11 8l-4.5 4.5';
const RESTART = 'M12.6 5.2A5.3 5.3 0 1 0 13.3 8M13 2.2v3.3H9.7';

interface ControlsProps {
  readonly session: Session;
  readonly location: SessionState['location'];
  readonly width: Width;
  onWidth(width: Width): void;
}

/** The preview's bar: back, forward, restart, address, width. */
export function Controls({ session, location, width, onWidth }: ControlsProps) {
  const { index, length } = location ?? { index: 0, length: 1 };
  return (
    <div className={styles.bar}>
      <Control name="Back" icon={BACK} off={index <= 0} onPress={() => session.navigate(-1)} />
      <Control
        name="Forward"
        icon={FORWARD}
        off={index >= length - 1}
        onPress={() => session.navigate(1)}
      />
      <Control name="Restart" icon={RESTART} onPress={session.restart} />
      <AddressBar path={location?.path} onNavigate={session.navigate} />
      <WidthSwitch width={width} onChange={onWidth} />
    </div>
  );
}

interface ControlProps {
  readonly name: string;
  readonly icon: string;
  /** Nothing to do just now. It keeps the focus: at the first page, Back is not torn from the reader's hand. */
  readonly off?: boolean;
  onPress(): void;
}

function Control({ name, icon, off = false, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className={styles.control}
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => off || onPress()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={icon} />
      </svg>
    </button>
  );
}
