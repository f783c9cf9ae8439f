import React from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { LessonData } from '../course/lessonData';
import { Quiz } from './quiz';

/** A lesson's quiz, as its MDX places it. `lesson` comes from the build. */
export function LessonQuiz({ lesson }: { readonly lesson: LessonData }) {
  return (
    <Quiz
      lessonId={lesson.id}
      questions={lesson.quiz}
      course={lesson.courseDigest}
      reviewUrl={useBaseUrl('/review/')}
    />
  );
}
