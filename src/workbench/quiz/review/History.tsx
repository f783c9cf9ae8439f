import { dateInWords, type ReviewCard } from '../../../progress/review';
import { judge, knownOptions } from '../judge';
import type { ReviewQuestion } from './loadQuestions';
import styles from './Review.module.css';

interface HistoryProps {
  readonly question: ReviewQuestion;
  /** As it was before this answer. */
  readonly card: ReviewCard;
  readonly now: Date;
}

/** Where the question comes from, and how the reader answered it the last time. */
export function History({ question, card, now }: HistoryProps) {
  const { at, options } = card.answer;
  const day = dateInWords(new Date(at), now);
  return (
    <p className={styles.history}>
      {hasChanged(question, card)
        ? `This question has changed since you answered it on ${day}. `
        : `On ${day} you had it ${judge(question, options)}. `}
      From the lesson <a href={question.lesson.url}>{question.lesson.title}</a>.
    </p>
  );
}

/** Of an answer in a lesson it is known only which options it chose. */
function hasChanged(question: ReviewQuestion, { answer }: ReviewCard): boolean {
  if (answer.question !== undefined) return answer.question !== question.sha256;
  return knownOptions(question, answer.options).length < answer.options.length;
}
