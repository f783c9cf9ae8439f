import type { Question } from '../../course/types';
import { pageProgress, useProgress } from '../../progress/react';
import { judge } from './judge';
import { QuestionView } from './QuestionView';
import styles from './Quiz.module.css';

interface QuizProps {
  readonly lessonId: string;
  readonly questions: readonly Question[];
  /** The course's digest, recorded with each answer. */
  readonly course?: string;
}

/** A lesson's quiz. Answers are recorded; the latest one to each question stands there on return. */
export function Quiz({ lessonId, questions, course }: QuizProps) {
  const { state } = useProgress();
  const answerTo = (question: Question) => state.get(question.id)?.answer?.options;
  const right = questions.filter(one => judge(one, answerTo(one) ?? []) === 'right').length;
  const complete = questions.every(answerTo);
  return (
    <section aria-label="Quiz" className={styles.quiz} data-quiz={lessonId}>
      {questions.map((question, index) => (
        <QuestionView
          key={question.id}
          question={question}
          number={index + 1}
          answered={answerTo(question)}
          onAnswer={chosen => {
            pageProgress()
              .then(progress =>
                progress.add('answered', question.id, { options: [...chosen] }, course),
              )
              .catch(() => undefined); // StorageNotice says so
          }}
        />
      ))}
      {complete && (
        <p className={styles.score}>
          {right} of {questions.length} answered right.
        </p>
      )}
    </section>
  );
}
