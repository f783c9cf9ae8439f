import type { ProgressState } from '../../core/state';
import type { LessonStanding } from '../../summary/lesson';
import { passedFact, type PassedFact } from '../../summary/passed';
import { counted, dayText, listed, minutesText, PART_NAMES } from '../words';
import { Ring } from '../Ring';
import { SiteLink } from './SiteLink';
import styles from './Guides.module.css';

interface LessonRowProps {
  readonly standing: LessonStanding;
  readonly state: ProgressState;
  readonly digest: string;
}

/** A lesson: what of it is missing, and how its exercise was passed. */
export function LessonRow({ standing, state, digest }: LessonRowProps) {
  const { lesson, parts, missing, begun } = standing;
  const fact = passedFact(lesson.id, state, digest);
  return (
    <li className={styles.lesson}>
      <Ring share={(parts.length - missing.length) / parts.length} size="small" />
      <div className={styles.what}>
        <SiteLink href={lesson.url}>{lesson.title}</SiteLink>
        {begun && missing.length > 0 && <p>Still to do: {stillToDo(standing)}</p>}
        {fact && <PassedLine fact={fact} />}
      </div>
      <p className={styles.minutes}>
        {missing.length === 0 ? 'Finished' : minutesText(standing.minutesLeft)}
      </p>
    </li>
  );
}

function stillToDo({ lesson, missing, answered }: LessonStanding): string {
  return listed(
    missing.map(part =>
      part === 'quiz' && answered > 0
        ? `${counted(lesson.questions.length - answered, 'question')} of ${lesson.questions.length}`
        : PART_NAMES[part],
    ),
  );
}

/** How it was passed, on which day and on which version of the course. */
function PassedLine({ fact: { at, unaided, version, course } }: { readonly fact: PassedFact }) {
  return (
    <p>
      <span className={unaided ? styles.unaided : styles.aided}>
        {unaided ? 'Passed before seeing the solution' : 'Passed after seeing the solution'}
      </span>{' '}
      <time dateTime={at.toISOString()}>{dayText(at)}</time>
      {version === 'same' && ', on the present version of the course'}
      {version === 'another' && (
        <>
          , on another version of the course (<code title={course}>{course.slice(0, 7)}</code>)
        </>
      )}
    </p>
  );
}
