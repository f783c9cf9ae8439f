import { useEffect, useRef, type FormEvent, type MouseEvent } from 'react';
import { whenInWords } from '../../../progress/review';
import buttons from '../../parts/buttons.module.css';
import { judge, summaryOf } from '../judge';
import { QuestionFields } from '../QuestionFields';
import quiz from '../Quiz.module.css';
import { comesBack } from './comesBack';
import { History } from './History';
import { RateIt } from './RateIt';
import styles from './Review.module.css';
import { left, type Due } from './session';
import { Shortcuts } from './Shortcuts';
import { useShortcuts } from './useShortcuts';
import type { Sessions } from './useSession';

interface SessionViewProps {
  readonly sessions: Sessions;
  readonly due: readonly Due[];
  readonly now: Date;
}

/** A question of a session: choose, check, read why, say how hard it was, go on. */
export function SessionView({ sessions, due, now }: SessionViewProps) {
  const { session, choose, check, rate, undo, next, stop } = sessions;
  const { current, chosen, turns } = session;
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const region = useRef<HTMLElement>(null);
  const checked = session.phase === 'checked';
  const turn = checked ? turns.at(-1) : undefined;
  const asking = checked ? undefined : current?.question.id;
  useEffect(() => {
    if (asking === undefined) return;
    region.current?.scrollIntoView({ block: 'nearest' });
    fieldset.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [asking]);
  const forward = checked ? next : check;
  useShortcuts(region, { fieldset, forward, rate, undo });
  if (!current) return null;

  const { question, card } = current;
  const done = checked ? turns.length - 1 : turns.length;
  const others = left(session, due).filter(one => one.question.id !== question.id);
  const total = done + 1 + others.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    forward();
  };
  // Checks at the first click of a double click; the second must not go on.
  const press = (event: MouseEvent) => event.detail > 1 && event.preventDefault();
  return (
    <section
      ref={region}
      aria-label="Review session"
      className={styles.session}
      data-review={session.phase}
      tabIndex={-1}
    >
      <div className={styles.place}>
        <span>
          Question {done + 1} of {total}
        </span>
        <progress aria-label="Questions done" value={turns.length} max={total} />
        <button type="button" className={buttons.ghost} onClick={stop}>
          Stop here
        </button>
      </div>
      <form
        className={quiz.question}
        data-question={question.id}
        data-state={checked ? judge(question, chosen) : 'open'}
        onSubmit={submit}
      >
        <QuestionFields
          key={question.id}
          question={question}
          chosen={chosen}
          checked={checked}
          fieldset={fieldset}
          onChoose={choose}
        />
        <p role="status" className={styles.verdict}>
          {turn && (
            <>
              <strong className={quiz.summary}>{summaryOf(question, chosen)}</strong> It comes back{' '}
              {whenInWords(comesBack(turn), now)}.
            </>
          )}
        </p>
        {turn?.right && <RateIt turn={turn} now={now} onRate={rate} />}
        <div className={quiz.foot}>
          <button
            type="submit"
            className={buttons.primary}
            disabled={chosen.length === 0}
            onClick={press}
          >
            {!checked ? 'Check answer' : done + 1 < total ? 'Next question' : 'Finish'}
          </button>
          {turns.length > 0 && (
            <button type="button" className={buttons.ghost} onClick={undo}>
              Undo last answer
            </button>
          )}
        </div>
        {checked && <History question={question} card={card} now={now} />}
      </form>
      <Shortcuts options={question.options.length} />
    </section>
  );
}
