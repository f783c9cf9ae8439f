import React from 'react';
import type { Certificate, ExerciseEvidence } from '../../core/certificate';
import type { Course } from '../../core/course';
import { dayOf } from './sheet/words';
import styles from './Issued.module.css';

interface ContentsProps {
  readonly certificate: Certificate;
  readonly course: Course;
}

/** What is inside a certificate, before one gives it away. */
export function Contents({ certificate, course: { exercises } }: ContentsProps) {
  const { course, evidence } = certificate;
  const titleOf = (id: string) => exercises.find(one => one.id === id)?.title ?? id;
  return (
    <section className={styles.part}>
      <h3>What is inside</h3>
      <ul className={styles.evidence}>
        {evidence.exercises.map(one => (
          <li key={one.id}>
            <span>{titleOf(one.id)}</span>
            <span className={styles.detail}>
              {filesOf(one)}, passed on {dayOf(one.passedAt)}, {seenOf(one)}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.detail}>
        And {evidence.quizzes.length} answers, {evidence.lessons.length} lessons read, your name,
        the version of the course ({course.version}, on Backstage {course.backstage}) and its
        digest: <code>{course.digest.slice(0, 16)}…</code>
      </p>
    </section>
  );
}

const filesOf = ({ files }: ExerciseEvidence) => {
  const count = Object.keys(files).length;
  return `${count} ${count === 1 ? 'file' : 'files'}`;
};

function seenOf({ solutionSeen, unaided }: ExerciseEvidence): string {
  if (!solutionSeen) return 'solution not seen';
  return unaided ? 'solution seen only afterwards' : 'solution seen before';
}
