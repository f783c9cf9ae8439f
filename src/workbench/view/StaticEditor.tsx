import React, { forwardRef } from 'react';
import styles from './Workbench.module.css';

interface StaticEditorProps {
  readonly path: string;
  readonly text: string;
  /** Asks for the real editor, with the cursor at this offset. */
  onTouch(): void;
}

/** The open file before the editor has loaded: the real code, in the page from the start, in the editor's own shape. */
export const StaticEditor = forwardRef<HTMLDivElement, StaticEditorProps>(function StaticEditor(
  { path, text, onTouch },
  ref,
) {
  const lines = text.replace(/\n$/, '').split('\n');
  return (
    <div className={styles.staticEditor}>
      <div className={styles.gutter} aria-hidden="true">
        {lines.map((_, index) => (
          <div key={index}>{index + 1}</div>
        ))}
      </div>
      <div
        ref={ref}
        role="textbox"
        aria-multiline="true"
        aria-readonly="true"
        aria-label={`Code editor: ${path}`}
        tabIndex={0}
        className={styles.code}
        onFocus={onTouch}
        onPointerDown={onTouch}
      >
        {text}
      </div>
    </div>
  );
});
