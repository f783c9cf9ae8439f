import React from 'react';
import type { CodeToken } from '../../course/lessonData';
import styles from './StaticEditor.module.css';

interface StaticEditorProps {
  readonly path: string;
  readonly text: string;
  /** The text in the editor's colours, where the build has prepared them. */
  readonly tokens?: readonly CodeToken[];
  /** Id of the element that says how Tab works in the editor. */
  readonly describedBy: string;
  /** Asks for the real editor. */
  onTouch(): void;
}

/** The open file before the editor has loaded: the real code, in the page from the start, in the editor's own shape. */
export function StaticEditor({
  path,
  text,
  tokens = [text],
  describedBy,
  onTouch,
}: StaticEditorProps) {
  const lines = text.split('\n');
  return (
    <div className={styles.staticEditor}>
      <div className={styles.gutter} aria-hidden="true">
        {lines.map((_, index) => (
          <div key={index}>{index + 1}</div>
        ))}
      </div>
      <div
        role="textbox"
        aria-multiline="true"
        aria-readonly="true"
        aria-label={`Code editor: ${path}`}
        aria-describedby={describedBy}
        tabIndex={0}
        className={styles.code}
        onFocus={onTouch}
        onPointerDown={onTouch}
      >
        {tokens.map((token, index) =>
          typeof token === 'string' ? (
            token
          ) : (
            <span key={index} className={token[1]}>
              {token[0]}
            </span>
          ),
        )}
      </div>
    </div>
  );
}
