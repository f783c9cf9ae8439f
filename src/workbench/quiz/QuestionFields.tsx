import type { ReactNode, Ref } from 'react';
import type { Question } from '../../course/types';
import { InlineText } from '../parts/InlineText';
import { chosenAfter } from './judge';
import { Option } from './Option';
import styles from './Quiz.module.css';

interface QuestionFieldsProps {
  readonly question: Question;
  /** Before the question. */
  readonly number?: ReactNode;
  readonly chosen: readonly string[];
  /** Whether the answer was checked: verdicts and explanations are shown. */
  readonly checked: boolean;
  readonly fieldset?: Ref<HTMLFieldSetElement>;
  onChoose(chosen: readonly string[]): void;
}

/** What is asked, and the answers to choose from: radio buttons, or checkboxes where several may be right. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, number, chosen, checked, fieldset, onChoose } = props;
  return (
    <fieldset ref={fieldset} className={styles.fieldset}>
      <legend className={styles.ask}>
        {number && <span className={styles.number}>{number}. </span>}
        <InlineText text={question.ask} />
      </legend>
      {question.options.map(option => (
        <Option
          key={option.id}
          option={option}
          type={question.multiple ? 'checkbox' : 'radio'}
          name={question.id}
          chosen={chosen.includes(option.id)}
          checked={checked}
          onChoose={on => onChoose(chosenAfter(question, chosen, option.id, on))}
        />
      ))}
    </fieldset>
  );
}
