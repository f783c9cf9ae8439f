import React, { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { extensionsFor } from './extensions';
import { tabLeavesUntilTouched } from './tabLeavesUntilTouched';
import { takeOver } from './takeOver';
import { tellLine, toldLine } from './toldLine';
import { TypesAreComing } from './TypesAreComing';
import { useIntelligence } from './useIntelligence';
import type { Typed } from './typed';
import type { Session } from '../session/session';
import styles from './CodeEditor.module.css';

interface CodeEditorProps {
  readonly path: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  /** Id of the element that says how Tab works in the editor. */
  readonly describedBy: string;
  readonly goTo?: { readonly path: string; readonly line: number; readonly column: number };
  /** What was typed before this was there. */
  readonly typed: RefObject<Typed>;
  /** Whose files these are: types are looked up in all of them. */
  readonly session: Session;
  onChange(path: string, text: string): void;
}

/** Holds what an editor has from the types, once they are there. */
const types = new Compartment();

/**
 * The code editor (CodeMirror 6). One view; each file keeps its own state, so that undo and the cursor survive a switch
 * of files. The text outside is the truth: when it changes there (reset, restore), the editor follows.
 */
export default function CodeEditor({
  path,
  text,
  readOnly,
  autoFocus,
  describedBy,
  goTo,
  typed,
  session,
  onChange,
}: CodeEditorProps) {
  const { loaded, wake } = useIntelligence(session);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>();
  const states = useRef(new Map<string, EditorState>());
  const shown = useRef<string>();
  const change = useRef(onChange);
  useLayoutEffect(() => {
    change.current = onChange;
  }, [onChange]);

  // Layout effects: not one key may come between the plain code and the editor.
  useLayoutEffect(() => {
    const made = new EditorView({ parent: host.current! });
    view.current = made;
    return () => {
      made.destroy();
      view.current = undefined;
      shown.current = undefined;
    };
  }, []);

  useLayoutEffect(() => {
    const current = view.current;
    if (!current) return;
    if (shown.current !== path) {
      if (shown.current !== undefined) states.current.set(shown.current, current.state);
      shown.current = path;
      const make = () =>
        EditorState.create({
          doc: text,
          extensions: [
            extensionsFor(path, readOnly, describedBy),
            tabLeavesUntilTouched,
            toldLine,
            types.of([]),
            EditorView.updateListener.of(update => {
              if (update.docChanged) change.current(path, update.state.doc.toString());
            }),
          ],
        });
      current.setState(states.current.get(path) ?? make());
      current.setTabFocusMode(true);
    }
    const doc = current.state.doc.toString();
    if (doc !== text) current.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
    if (typed.current) takeOver(current, path, typed.current);
  }, [path, text, readOnly, describedBy, typed]);

  useEffect(() => {
    if (loaded.state !== 'there') return;
    const { parts, intelligence } = loaded;
    view.current?.dispatch({
      effects: types.reconfigure(parts.typeExtension(intelligence, path)),
    });
  }, [loaded, path]);

  useLayoutEffect(() => {
    if (autoFocus) view.current?.focus();
  }, [autoFocus]);

  useEffect(() => {
    const current = view.current;
    if (!current || !goTo || goTo.path !== shown.current) return;
    const line = current.state.doc.line(Math.min(Math.max(goTo.line, 1), current.state.doc.lines));
    const at = Math.min(line.from + Math.max(goTo.column - 1, 0), line.to);
    current.dispatch({
      selection: { anchor: at },
      effects: [EditorView.scrollIntoView(at, { y: 'center' }), tellLine.of(at)],
    });
    current.focus();
  }, [goTo]);

  return (
    <div className={styles.editor}>
      <div ref={host} className={styles.code} onFocus={wake} />
      {loaded.state === 'there' ? (
        <loaded.parts.IntelligenceBar intelligence={loaded.intelligence} />
      ) : (
        <TypesAreComing state={loaded.state} onRetry={wake} />
      )}
    </div>
  );
}
