import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import type { Question } from '../../course/types';
import type { Answer } from '../../progress/core/state';
import buttons from '../parts/buttons.module.css';
import { useHydrated } from '../parts/useHydrated';
import { Answers } from './Answers';
import { judge, knownOptions, summaryOf } from './judge';
import { QuestionFields } from './QuestionFields';
import styles from './Quiz.module.css';

interface QuestionViewProps {
  readonly question: Question;
  readonly number: number;
  /** The latest answer, of an earlier visit or another tab. */
  readonly answered?: Answer | undefined;
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
  const earlier = knownOptions(question, answered?.options ?? []);
  const { chosen, checked } =
    own ?? (earlier.length > 0 ? { chosen: earlier, checked: true } : UNTOUCHED);
  const summary = checked ? summaryOf(question, chosen) : '';

  // What the reader chose in the static HTML before React took over counts.
  useEffect(() => {
    const inputs = fieldset.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const before = Array.from(inputs, input => input.value);
    if (before.length > 0) setOwn({ chosen: before, checked: false });
  }, []);

  // The button's, or Enter's on an option.
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checked || chosen.length === 0) return;
    setOwn({ chosen, checked: true });
    onAnswer(chosen);
  };
  // One button with two names, so that focus stays; the second click of a double click is not "Try again".
  const press = (event: MouseEvent) => {
    if (!checked || event.detail > 1) return;
    setOwn(UNTOUCHED);
    fieldset.current?.querySelector('input')?.focus();
  };

  return (
    <form
      className={styles.question}
      data-question={question.id}
      data-state={checked ? judge(question, chosen) : 'open'}
      onSubmit={submit}
    >
      <QuestionFields
        question={question}
        number={number}
        chosen={chosen}
        checked={checked}
        fieldset={fieldset}
        onChoose={next => setOwn({ chosen: next, checked: false })}
      />
      <div className={styles.foot}>
        <button
          type={checked ? 'button' : 'submit'}
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
        {!own && answered && checked && (
          <p className={styles.summary}>
            Your latest answer, of {dayOf(answered.at)}. {summary}
          </p>
        )}
      </div>
      <Answers question={question} />
    </form>
  );
}

const dayOf = (instant: string) =>
  new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
