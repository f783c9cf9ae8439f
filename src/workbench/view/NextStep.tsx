import React, { useContext, type MouseEvent } from 'react';
import Link from '@docusaurus/Link';
import { useProgress } from '../../progress/react';
import { LessonContext } from '../lesson/LessonContext';
import { nextStepOf } from './nextStepOf';
import styles from './NextStep.module.css';

/** A link to where the reader goes on, now that the exercise is solved. */
export default function NextStep() {
  const lesson = useContext(LessonContext);
  const { state } = useProgress();
  const next = lesson && nextStepOf(lesson, state);
  if (!next) return null;
  const { label, url } = next;
  return url ? (
    <Link className={styles.next} to={url} autoAddBaseUrl={false}>
      Next: {label}
    </Link>
  ) : (
    <a className={styles.next} href="#quiz" onClick={toQuiz}>
      Next: {label}
    </a>
  );
}

/** The quiz stands where the lesson's author has put it, under a heading of any name. */
function toQuiz(event: MouseEvent) {
  const quiz = document.querySelector('[data-quiz]');
  if (!quiz) return;
  event.preventDefault();
  quiz.scrollIntoView({ block: 'start' });
  quiz.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
}
