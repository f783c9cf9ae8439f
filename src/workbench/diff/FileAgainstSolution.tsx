import React from 'react';
import clsx from 'clsx';
import buttons from '../parts/buttons.module.css';
import { withPlainLineEnds } from '../session/files';
import { CodeDiff } from './CodeDiff';
import styles from './SolutionDiff.module.css';

interface FileAgainstSolutionProps {
  readonly path: string;
  /** The solution's. */
  readonly text: string;
  /** The reader's; absent where they have no such file. */
  readonly mine: string | undefined;
  /** Whether the reader has just taken the solution's text, and their own waits to come back. */
  readonly taken: boolean;
  /** Shows the solution without the reader's text. */
  readonly alone: boolean;
  onTake(): void;
  onGiveBack(): void;
}

/** One file: where it differs from the solution's, and the way over and back. */
export function FileAgainstSolution(props: FileAgainstSolutionProps) {
  const { path, text, mine, taken, alone, onTake, onGiveBack } = props;
  const same = mine === withPlainLineEnds(text);
  const compares = !same && !alone;
  return (
    <div role="group" aria-label={path} className={styles.file}>
      <div className={styles.fileHead}>
        <code>{path}</code>
        <span role="status" className={styles.said}>
          {same && (taken ? 'The solution’s text is in your editor now.' : 'Same as yours.')}
          {mine === undefined && 'You have no such file yet.'}
        </span>
        {/* One button, so that the focus stays where it is. */}
        {(taken || !same) && (
          <button type="button" className={buttons.quiet} onClick={taken ? onGiveBack : onTake}>
            {taken ? 'Back to mine' : 'Take this file'}
          </button>
        )}
      </div>
      {compares && <CodeDiff path={path} mine={mine ?? ''} theirs={withPlainLineEnds(text)} />}
      {/* Beside a comparison, the plain text stands there unseen, for whoever reads by ear or by script. */}
      <pre
        data-solution-file={path}
        aria-label={`Solution as plain text: ${path}`}
        className={clsx(compares && styles.unseen)}
        {...(compares ? {} : { tabIndex: 0 })}
      >
        {text}
      </pre>
    </div>
  );
}
