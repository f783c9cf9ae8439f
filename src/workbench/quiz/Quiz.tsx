import type { Question } from '../../course/types';
import { ANCHORS } from '../../progress/outline/anchors';
import { pageProgress } from '../../progress/react/pageProgress';
import { useProgress } from '../../progress/react/useProgress';
import { useArrival } from '../parts/useArrival';
import { judge } from './judge';
import { QuestionView } from './QuestionView';
import styles from './Quiz.module.css';

interface QuizProps {
  readonly lessonId: string;
  readonly questions: readonly Question[];
  /** The course's digest, recorded with each answer. */
  readonly course?: string;
  /** Of the page that brings questions back. */
  readonly reviewUrl: string;
}

/** A lesson's quiz. Answers are recorded; the latest one to each question stands there on return. */
export function Quiz({ lessonId, questions, course, reviewUrl }: QuizProps) {
  const { state } = useProgress();
  useArrival(ANCHORS.quiz);
  const answerTo = (question: Question) => state.get(question.id)?.answer;
  const answered = questions.filter(answerTo);
  const right = answered.filter(one => judge(one, answerTo(one)?.options ?? []) === 'right').length;
  return (
    <section id={ANCHORS.quiz} aria-label="Quiz" className={styles.quiz} data-quiz={lessonId}>
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
      {answered.length > 0 && (
        <p className={styles.score} data-score>
          <strong>
            {right} of {questions.length} right
          </strong>
          {answered.length < questions.length && `, ${questions.length - answered.length} to go`}.
          For a pathway, your latest answer to each question counts; try as often as you like. If
          you want them to, questions <a href={reviewUrl}>come back for review</a> from tomorrow on.
        </p>
      )}
    </section>
  );
}
