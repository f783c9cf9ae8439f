import React from 'react';
import type { Certificate } from '../../core/certificate';
import type { Course } from '../../core/course';
import { answersHere } from '../../verify/standingHere';
import { InlineText } from '../../../workbench/parts/InlineText';
import { count } from './count';
import styles from './VerifyPage.module.css';

interface AnswersProps {
  readonly certificate: Certificate;
  readonly course: Course;
}

/** The answers that are not right by the course's own quiz, and those that it can't judge. */
export function Answers({ certificate, course }: AnswersProps) {
  const { wrong, unknown } = answersHere(certificate, course);
  if (wrong.length + unknown.length === 0) return null;
  const asked = new Map(
    course.quizzes.flatMap(({ questions }) => questions.map(({ id, ask }) => [id, ask] as const)),
  );
  return (
    <details className={styles.answers}>
      <summary>
        {[
          ...(wrong.length > 0 ? [`${count(wrong.length, 'answer')} not right`] : []),
          ...(unknown.length > 0 ? [`${unknown.length} not in this course’s quiz`] : []),
        ].join(', ')}
      </summary>
      <ul>
        {wrong.map(id => (
          <li key={id}>
            <InlineText text={asked.get(id) ?? id} />
          </li>
        ))}
        {unknown.map(id => (
          <li key={id}>
            <code>{id}</code>: no such question here
          </li>
        ))}
      </ul>
    </details>
  );
}
