import React, { lazy } from 'react';
import { InlineText } from '../parts/InlineText';
import { LoadBoundary } from '../parts/LoadBoundary';
import type { ExerciseRest } from '../../course/lessonData';
import type { Session } from '../session/session';
import { useRest } from '../session/useRest';
import buttons from '../parts/buttons.module.css';
import type { SessionState, WorkbenchExercise } from '../session/types';
import styles from './Help.module.css';

/** The hints asked for so far. */
export function Hints({
  exercise,
  shown,
}: {
  readonly exercise: WorkbenchExercise;
  readonly shown: number;
}) {
  return (
    <div aria-live="polite">
      {shown > 0 && (
        <ol className={styles.hints} aria-label="Hints">
          {exercise.hints.slice(0, shown).map((hint, index) => (
            <li key={index}>
              <InlineText text={hint} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const SolutionDiff = lazy(() => import('../diff/SolutionDiff'));

/** The solution beside the reader's code, once it is loaded. */
export function Solution({
  session,
  state,
}: {
  readonly session: Session;
  readonly state: SessionState;
}) {
  const { rest, failed, retry } = useRest(session);
  const loading = <p role="status">Loading the solution…</p>;
  if (rest) {
    return (
      <LoadBoundary what="The solution" fallback={loading}>
        <SolutionDiff session={session} state={state} rest={rest} />
      </LoadBoundary>
    );
  }
  if (!failed) return loading;
  return (
    <p role="alert">
      The solution could not be loaded. Are you offline?{' '}
      <button type="button" className={buttons.quiet} onClick={retry}>
        Try again
      </button>
    </p>
  );
}

/** The solution, file by file, and why it is so. */
function SolutionText({ rest }: { readonly rest: ExerciseRest }) {
  return (
    <div className={styles.solution}>
      <h4>One solution</h4>
      {Object.entries(rest.solution).map(([path, text]) => (
        <figure key={path}>
          <figcaption>{path}</figcaption>
          <pre data-solution-file={path} tabIndex={0}>
            {text}
          </pre>
        </figure>
      ))}
      {rest.why && (
        <p>
          <InlineText text={rest.why} />
        </p>
      )}
    </div>
  );
}

/**
 * For readers without JavaScript: the files that no tab can bring up, and the solution behind a disclosure. React renders
 * a noscript's children on the server alone.
 */
export function WithoutScript({
  exercise,
  open,
}: {
  readonly exercise: WorkbenchExercise;
  readonly open: string;
}) {
  const others = exercise.files.filter(
    file => file.path !== open && file.role !== 'hidden' && file.starter !== undefined,
  );
  return (
    <noscript>
      <div className={styles.noscript}>
        <p>Running code needs JavaScript. Everything can be read without it.</p>
        {others.map(file => (
          <figure key={file.path}>
            <figcaption>{file.path}</figcaption>
            <pre>{file.starter}</pre>
          </figure>
        ))}
        {exercise.kind === 'exercise' && exercise.rest && (
          <details>
            <summary>Solution</summary>
            <SolutionText rest={exercise.rest} />
          </details>
        )}
      </div>
    </noscript>
  );
}
