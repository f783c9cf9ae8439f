import React, { useId, useRef, useState } from 'react';
import type { Session } from '../session/session';
import { missingTries } from '../session/tries';
import type { SessionState } from '../session/types';
import { ConfirmDialog } from '../parts/Dialog';
import { TakeButton } from '../take/view/TakeButton';
import buttons from '../parts/buttons.module.css';
import { HintGate } from './HintGate';
import styles from './Toolbar.module.css';

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly enabled: boolean;
  onRun(): void;
}

const CHECKPOINT =
  'This is a checkpoint: it shows what you can build on your own. If you look before all checks have passed, your ' +
  'certificate says so. It counts all the same.';

/** Run, get unstuck, start over. */
export function Toolbar({ session, state, enabled, onRun }: ToolbarProps) {
  const { exercise } = session;
  const gateId = useId();
  const [asking, setAsking] = useState<'reset' | 'solution'>();
  const ask = (what: 'reset' | 'solution') => () => setAsking(what);
  const close = () => setAsking(undefined);
  const resetButton = useRef<HTMLButtonElement>(null);
  const reset = () => {
    close();
    session.reset();
  };
  const resetFile = () => {
    close();
    session.resetFile(state.open);
  };
  const hintsClosed = missingTries(exercise, state) > 0;
  // The last result, which stays while the checks run again: else the button would come and go. Reset leaves it as it is.
  const solved = session.changed() && state.told?.passed === exercise.checks.length;
  const noHints = solved && hintsClosed; // readers who needed none don't have to know how to come by them
  const changed = asking === 'reset' ? session.changedFiles() : [];
  return (
    <div className={styles.toolbar} data-commands>
      {exercise.kind === 'exercise' && (
        <button
          type="button"
          className={buttons.primary}
          disabled={!enabled}
          onClick={onRun}
          title="Ctrl+Enter, or ⌘+Enter"
        >
          Run checks
          <kbd className={styles.keys} aria-hidden="true">
            {enabled && /Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl'} ↵
          </kbd>
        </button>
      )}
      {exercise.hints.length > 0 && !noHints && (
        <button
          type="button"
          className={buttons.quiet}
          disabled={!enabled || state.hints >= exercise.hints.length || hintsClosed}
          aria-describedby={exercise.hintsAfter === undefined ? undefined : gateId}
          onClick={session.nextHint}
        >
          Next hint
        </button>
      )}
      <button
        ref={resetButton}
        type="button"
        className={buttons.ghost}
        disabled={!enabled}
        onClick={session.changed() ? ask('reset') : reset}
      >
        Reset
      </button>
      {state.undo && (
        <button
          type="button"
          className={buttons.ghost}
          onClick={() => {
            session.undoReset();
            resetButton.current?.focus(); // this button goes; the focus should not go with it
          }}
        >
          Undo
        </button>
      )}
      {exercise.kind === 'exercise' && (
        <button
          type="button"
          className={buttons.ghost}
          disabled={!enabled}
          onClick={state.solutionShown ? session.hideSolution : ask('solution')}
        >
          {state.solutionShown ? 'Hide solution' : 'Show solution'}
        </button>
      )}
      <TakeButton session={session} enabled={enabled} />
      {exercise.hintsAfter !== undefined && !noHints && (
        <HintGate id={gateId} exercise={exercise} state={state} />
      )}
      {asking === 'reset' && (
        <ConfirmDialog
          title="Start over?"
          confirm="Reset all"
          cancel="Keep my code"
          also={
            changed.length > 1 && changed.includes(state.open)
              ? { label: 'Reset this file', onPress: resetFile }
              : undefined
          }
          onConfirm={reset}
          onCancel={close}
        >
          Every file goes back to how it began
          {changed.length > 1 && changed.includes(state.open) && (
            <>
              , or this one alone: <code>{state.open}</code>
            </>
          )}
          . Until your next edit, Undo brings your code back.
        </ConfirmDialog>
      )}
      {asking === 'solution' && (
        <ConfirmDialog
          title="See the solution?"
          confirm="Show it"
          cancel="Not yet"
          onConfirm={() => {
            close();
            session.showSolution();
          }}
          onCancel={close}
        >
          {exercise.hintsAfter !== undefined && `${CHECKPOINT} `}
          {exercise.hints.length > state.hints && !hintsClosed
            ? 'There are still hints left. Your own code stays as it is either way.'
            : 'Your own code stays as it is.'}
        </ConfirmDialog>
      )}
    </div>
  );
}
