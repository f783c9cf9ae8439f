import { useEffect, useRef, useState, type MouseEvent } from 'react';
import type { Question } from '../../course/types';
import { InlineText } from '../parts/InlineText';
import buttons from '../parts/buttons.module.css';
import { useHydrated } from '../view/useHydrated';
import { Answers } from './Answers';
import { judge, knownOptions, summaryOf } from './judge';
import { Option } from './Option';
import styles from './Quiz.module.css';

interface QuestionViewProps {
  readonly question: Question;
  readonly number: number;
  /** Option ids of the latest answer of an earlier visit or another tab. */
  readonly answered?: readonly string[];
  onAnswer(chosen: readonly string[]): void;
}

interface Attempt {
  readonly chosen: readonly string[];
  readonly checked: boolean;
}

const UNTOUCHED: Attempt = { chosen: [], checked: false };

/** One question: choose, check, read why, try again. */
export function QuestionView({ question, number, answered, onAnswer }: QuestionViewProps) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const hydrated = useHydrated();
  const [own, setOwn] = useState<Attempt>();
  const earlier = knownOptions(question, answered ?? []);
  const { chosen, checked } =
    own ?? (earlier.length > 0 ? { chosen: earlier, checked: true } : UNTOUCHED);
  const summary = checked ? summaryOf(question, chosen) : '';

  // What the reader chose in the static HTML before React took over counts.
  useEffect(() => {
    const inputs = fieldset.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const before = Array.from(inputs, input => input.value);
    if (before.length > 0) setOwn({ chosen: before, checked: false });
  }, []);

  const choose = (id: string, on: boolean) => {
    const others = question.multiple ? chosen.filter(one => one !== id) : [];
    setOwn({ chosen: knownOptions(question, on ? [...others, id] : others), checked: false });
  };
  // One button with two names, so that focus stays; the second click of a double click is not "Try again".
  const press = (event: MouseEvent) => {
    if (event.detail > 1) return;
    if (checked) {
      setOwn(UNTOUCHED);
      fieldset.current?.querySelector('input')?.focus();
      return;
    }
    setOwn({ chosen, checked: true });
    onAnswer(chosen);
  };

  return (
    <div
      className={styles.question}
      data-question={question.id}
      data-state={checked ? judge(question, chosen) : 'open'}
    >
      <fieldset ref={fieldset} className={styles.fieldset}>
        <legend className={styles.ask}>
          <span className={styles.number}>{number}.</span> <InlineText text={question.ask} />
        </legend>
        {question.options.map(option => (
          <Option
            key={option.id}
            option={option}
            type={question.multiple ? 'checkbox' : 'radio'}
            name={question.id}
            chosen={chosen.includes(option.id)}
            checked={checked}
            onChoose={on => choose(option.id, on)}
          />
        ))}
      </fieldset>
      <div className={styles.foot}>
        <button
          type="button"
          className={buttons.quiet}
          disabled={!hydrated || chosen.length === 0}
          onClick={press}
        >
          {checked ? 'Try again' : 'Check answer'}
        </button>
        <p role="status" className={styles.summary}>
          {own ? summary : ''}
        </p>
        {/* Not announced: the reader did nothing just now. */}
        {!own && checked && <p className={styles.summary}>Your latest answer. {summary}</p>}
      </div>
      <Answers question={question} />
    </div>
  );
}
