import React from 'react';
import { InlineText } from '../../parts/InlineText';
import { explain, whatGoesWrong } from '../explain';
import type { Intelligence } from '../store';
import type { ListedProblem } from './listedProblems';
import styles from './IntelligenceBar.module.css';

interface ProblemListProps {
  readonly intelligence: Intelligence;
  readonly problems: readonly ListedProblem[];
}

/** Who opens the list goes on in it. */
const focusFirst = (list: HTMLDivElement | null) => list?.focus();

/** Every message with its place, what it means, and the way to the lesson's own words about it. */
export function ProblemList({ intelligence, problems }: ProblemListProps) {
  const link = whatGoesWrong();
  return (
    // Escape closes it wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={focusFirst}
      role="region"
      className={styles.list}
      aria-label="Type errors"
      tabIndex={0}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        // The list goes, and the focus with it: on in the code.
        const editor = event.currentTarget.parentElement?.querySelector('[role="textbox"]');
        intelligence.list(false);
        if (editor instanceof HTMLElement) editor.focus();
      }}
    >
      {problems.length === 0 && <p>No type errors.</p>}
      <ol>
        {problems.map(({ path, line, column, message, full, code }, index) => {
          const explanation = explain(code);
          return (
            <li key={index}>
              <p>
                <button
                  type="button"
                  className={styles.place}
                  onClick={() => intelligence.session.goTo(path, line, column)}
                >
                  {path}:{line}
                </button>{' '}
                {message} <small>TS{code}</small>
              </p>
              {explanation && (
                <p className={styles.explanation}>
                  <InlineText text={explanation} />
                </p>
              )}
              {full !== undefined && (
                <details>
                  <summary>The whole message</summary>
                  <pre tabIndex={0}>{full}</pre>
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {link && problems.length > 0 && (
        <p>
          <a href={link}>What goes wrong in this lesson</a>
        </p>
      )}
      <p className={styles.keys}>
        <kbd>F8</kbd> next error · <kbd>F12</kbd> definition · <kbd>Alt</kbd>+<kbd>F12</kbd> type at
        the cursor · <kbd>Ctrl</kbd>+<kbd>Space</kbd> completion
      </p>
    </div>
  );
}
