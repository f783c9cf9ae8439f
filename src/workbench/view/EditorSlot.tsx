import React, { useEffect, useRef, useState } from 'react';
import type CodeEditor from '../editor/CodeEditor';
import type { Typed } from '../editor/typed';
import { LoadFailure } from '../parts/LoadBoundary';
import { isEditable } from '../session/files';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { StaticEditor } from './StaticEditor';

interface EditorSlotProps {
  readonly session: Session;
  readonly state: SessionState;
  /** Whether the editor is wanted. */
  readonly live: boolean;
  /** Id of the element that says how Tab works in the editor. */
  readonly describedBy: string;
  /** Asks for the editor. */
  onTouch(): void;
  onChange(path: string, text: string): void;
}

/**
 * The open file: plain code at first, and once it is loaded the editor in its place. Not by Suspense, which would make the
 * plain code anew meanwhile: it keeps the focus and hears what is typed until the very moment when the editor takes over.
 */
export function EditorSlot(props: EditorSlotProps) {
  const { session, state, live, describedBy, onTouch, onChange } = props;
  const { exercise } = session;
  const [loaded, setLoaded] = useState<{ Editor?: typeof CodeEditor; error?: Error }>({});
  const [touched, setTouched] = useState(false);
  const typed = useRef<Typed>({ keys: [] });
  useEffect(() => {
    if (!live) return undefined;
    let left = false;
    import('../editor/CodeEditor').then(
      ({ default: Editor }) => left || setLoaded({ Editor }),
      (error: Error) => left || setLoaded({ error }),
    );
    return () => {
      left = true;
    };
  }, [live]);
  const path = state.open;
  const text = state.files[path] ?? '';
  const { Editor, error } = loaded;
  if (Editor) {
    return (
      <Editor
        path={path}
        text={text}
        readOnly={!isEditable(exercise, path)}
        autoFocus={touched}
        describedBy={describedBy}
        goTo={state.goTo}
        typed={typed}
        session={session}
        onChange={onChange}
      />
    );
  }
  const opening = exercise.files.find(file => file.path === exercise.opens)?.starter;
  return (
    <>
      <StaticEditor
        path={path}
        text={text}
        describedBy={describedBy}
        typed={typed}
        {...(text === opening ? { tokens: exercise.opening } : {})}
        onTouch={() => {
          setTouched(true);
          onTouch();
        }}
      />
      {error && <LoadFailure what="The editor" error={error} />}
    </>
  );
}
