import type { RefObject } from 'react';
import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import type { Question } from './types';

interface QuestionViewProps {
  readonly question: Question;
  /** Counted from 1. */
  readonly number: number;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly disabled: boolean;
  onChoose(option: string): void;
}

/** A question of the tree; each answer is a button. */
export function QuestionView({ question, number, heading, disabled, onChoose }: QuestionViewProps) {
  return (
    <>
      <p className={styles.count}>Question {number}</p>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        <InlineText text={question.ask} />
      </h3>
      <p className={styles.help}>
        <InlineText text={question.help} />
      </p>
      <ul className={styles.options}>
        {question.options.map(({ id, label }) => (
          <li key={id}>
            <button type="button" disabled={disabled} onClick={() => onChoose(id)}>
              <InlineText text={label} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
