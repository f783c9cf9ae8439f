import React, { useState } from 'react';
import type { ExerciseRest } from '../../course/lessonData';
import { useProgress } from '../../progress/react';
import { InlineText } from '../parts/InlineText';
import buttons from '../parts/buttons.module.css';
import { tabsOf, withPlainLineEnds } from '../session/files';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { FileAgainstSolution } from './FileAgainstSolution';
import styles from './SolutionDiff.module.css';

interface SolutionDiffProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly rest: ExerciseRest;
}

/** The reader's code against the solution, file by file, and why it is so. */
export default function SolutionDiff({ session, state, rest }: SolutionDiffProps) {
  const [alone, setAlone] = useState(false);
  const { exercise } = session;
  const unaided = useProgress().state.get(exercise.id)?.passed?.unaided === true;
  const superfluous = tabsOf(exercise).filter(
    ({ path, role }) => role === 'editable' && !Object.hasOwn(rest.solution, path),
  );
  return (
    <section className={styles.solution} aria-label="The solution">
      <div className={styles.head}>
        <h4>{alone ? 'One solution' : 'Your code against the solution'}</h4>
        <button
          type="button"
          className={buttons.quiet}
          aria-pressed={alone}
          onClick={() => setAlone(!alone)}
        >
          Solution alone
        </button>
      </div>
      {unaided && (
        <p className={styles.unaided}>
          You solved this before looking. This is one way to do it; yours counts as much.
        </p>
      )}
      {Object.entries(rest.solution).map(([path, text]) => (
        <FileAgainstSolution
          key={path}
          path={path}
          text={text}
          mine={state.files[path]}
          taken={Object.hasOwn(state.mine, path)}
          alone={alone}
          onTake={() => session.take(path, withPlainLineEnds(text))}
          onGiveBack={() => session.giveBack(path)}
        />
      ))}
      {superfluous.map(({ path }) => (
        <p key={path}>
          <code>{path}</code> is not part of the solution.
        </p>
      ))}
      {rest.why && (
        <p className={styles.why}>
          <InlineText text={rest.why} />
        </p>
      )}
    </section>
  );
}
