import React, { useEffect, useRef, useState } from 'react';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { languageOf } from '../editor/extensions';
import styles from './CodeDiff.module.css';
import frame from './frame.module.css';

/** Below this width, in px, two columns of code are too narrow: the difference is then shown in one. */
const TWO_COLUMNS = 620;

interface CodeDiffProps {
  readonly path: string;
  readonly mine: string;
  readonly theirs: string;
  /** What `theirs` is, within a sentence. */
  readonly other?: string;
}

const reading = (path: string, label: string): Extension => [
  lineNumbers(),
  syntaxHighlighting(classHighlighter),
  languageOf(path),
  EditorView.lineWrapping,
  EditorState.readOnly.of(true),
  EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-readonly': 'true',
    'aria-multiline': 'true',
    tabindex: '0',
  }),
];

/** The reader's text of a file beside another one, mostly the solution's; where there is little room, one within the other. To be read only. */
export function CodeDiff({ path, mine, theirs, other = 'the solution' }: CodeDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState<boolean>();
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWide(entry.contentRect.width >= TWO_COLUMNS);
    });
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (wide === undefined) return undefined;
    const parent = host.current!;
    const made = wide
      ? new MergeView({
          a: { doc: mine, extensions: reading(path, `Your code: ${path}`) },
          b: {
            doc: theirs,
            extensions: reading(path, `${other[0]?.toUpperCase()}${other.slice(1)}: ${path}`),
          },
          parent,
        })
      : new EditorView({
          doc: theirs,
          extensions: [
            reading(path, `Your code and ${other}: ${path}`),
            unifiedMergeView({ original: mine, mergeControls: false }),
          ],
          parent,
        });
    return () => made.destroy();
  }, [path, mine, theirs, other, wide]);
  return (
    <div className={frame.frame}>
      <p className={frame.legend} aria-hidden="true">
        <span className={styles.mine}>− your code</span>
        <span className={styles.theirs}>+ {other}</span>
      </p>
      <div
        ref={host}
        className={styles.host}
        data-diff={wide === false ? 'unified' : 'side-by-side'}
      />
    </div>
  );
}
