import React, { useId, useRef, useState } from 'react';
import { ConfirmDialog } from '../parts/Dialog';
import buttons from '../parts/buttons.module.css';
import { mayDelete } from '../session/files';
import { newPathProblem } from '../session/newPath';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import styles from './FileActions.module.css';

interface FileActionsProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** Make, rename and delete files, where the exercise allows it. */
export default function FileActions({ session, state }: FileActionsProps) {
  const { exercise } = session;
  const [asking, setAsking] = useState<'create' | 'rename'>();
  const create = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const creates = (exercise.may?.create.length ?? 0) > 0;
  const deletes = mayDelete(exercise, state.open);
  const done = (path: string) => {
    if (asking === 'create') session.create(path);
    else session.rename(state.open, path);
    setAsking(undefined);
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label="Files of your own"
      tabIndex={-1}
      className={styles.actions}
    >
      {creates && (
        <button
          ref={create}
          type="button"
          className={buttons.ghost}
          onClick={() => setAsking('create')}
        >
          New file
        </button>
      )}
      {creates && deletes && (
        <button type="button" className={buttons.ghost} onClick={() => setAsking('rename')}>
          Rename
        </button>
      )}
      {deletes && (
        <button
          type="button"
          className={buttons.ghost}
          onClick={() => {
            session.remove(state.open);
            // The button may go with its file; the focus should not.
            (create.current ?? group.current)?.focus();
          }}
        >
          Delete
        </button>
      )}
      {asking && (
        <PathDialog
          title={asking === 'create' ? 'A new file' : `Rename ${state.open}`}
          confirm={asking === 'create' ? 'Create' : 'Rename it'}
          start={asking === 'create' ? '' : state.open}
          places={(exercise.may?.create ?? []).map(({ glob }) => glob)}
          problemOf={path =>
            asking === 'rename' && path === state.open
              ? undefined
              : newPathProblem(exercise, state.files, path)
          }
          onDone={done}
          onCancel={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

interface PathDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly start: string;
  readonly places: readonly string[];
  problemOf(path: string): string | undefined;
  onDone(path: string): void;
  onCancel(): void;
}

/** Asks for a path until it will do. */
function PathDialog({
  title,
  confirm,
  start,
  places,
  problemOf,
  onDone,
  onCancel,
}: PathDialogProps) {
  const id = useId();
  const [path, setPath] = useState(start);
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const submit = () => {
    const found = problemOf(path.trim());
    setProblem(found);
    if (found) input.current?.focus();
    else onDone(path.trim());
  };
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      cancel="Cancel"
      onConfirm={submit}
      onCancel={onCancel}
    >
      <label htmlFor={id} className={styles.label}>
        Path
      </label>
      <input
        ref={input}
        id={id}
        autoFocus
        value={path}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        className={styles.path}
        aria-describedby={`${id}-said`}
        aria-invalid={problem !== undefined}
        onChange={event => setPath(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          submit();
        }}
      />
      <p id={`${id}-said`} role="status" className={problem ? styles.problem : styles.places}>
        {problem ?? `Allowed: ${places.join(', ')}`}
      </p>
    </ConfirmDialog>
  );
}
