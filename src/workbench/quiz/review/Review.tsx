import { useMemo } from 'react';
import { useProgress } from '../../../progress/react/useProgress';
import { dueCards, scheduleOf, type Schedule } from '../../../progress/review';
import buttons from '../../parts/buttons.module.css';
import type { Questions } from './loadQuestions';
import { Overview } from './Overview';
import { SessionView } from './SessionView';
import { Summary } from './Summary';
import { useNow } from './useNow';
import { useQuestions } from './useQuestions';
import { useSession } from './useSession';

interface ReviewProps {
  /** Of quizzes.json. */
  readonly quizzesUrl: string;
  /** Where a reader without questions begins. */
  readonly learnUrl: string;
}

/** Brings the questions back that the reader has answered, when it is time for them. */
export default function Review({ quizzesUrl, learnUrl }: ReviewProps) {
  const loading = useQuestions(quizzesUrl);
  const { records, status } = useProgress();
  const schedule = useMemo(() => scheduleOf(records), [records]);
  if (loading.state === 'failed') {
    return (
      <div role="alert">
        <p>{loading.message} What you have answered is kept.</p>
        <button type="button" className={buttons.quiet} onClick={loading.retry}>
          Try again
        </button>
      </div>
    );
  }
  if (loading.state === 'loading' || status === 'opening') {
    return <p role="status">Looking for what is due…</p>;
  }
  return (
    <Reviewing
      questions={loading.questions}
      schedule={schedule}
      readable={status === 'persistent'}
      learnUrl={learnUrl}
    />
  );
}

interface ReviewingProps {
  readonly questions: Questions;
  readonly schedule: Schedule;
  /** False: earlier answers may be out of reach. */
  readonly readable: boolean;
  readonly learnUrl: string;
}

function Reviewing({ questions, schedule, readable, learnUrl }: ReviewingProps) {
  const now = useNow();
  const known = useMemo(
    () => new Map([...schedule].filter(([id]) => questions.byId.has(id))),
    [schedule, questions],
  );
  const due = dueCards(known, now).flatMap(card => {
    const question = questions.byId.get(card.id);
    return question ? [{ card, question }] : [];
  });
  const sessions = useSession(due, questions.digest);
  const { phase } = sessions.session;
  if (phase === 'asking' || phase === 'checked') {
    return <SessionView sessions={sessions} due={due} now={now} />;
  }
  if (phase === 'over') {
    return <Summary sessions={sessions} due={due} schedule={known} now={now} learnUrl={learnUrl} />;
  }
  return (
    <Overview
      due={due.length}
      schedule={known}
      gone={schedule.size - known.size}
      now={now}
      readable={readable}
      learnUrl={learnUrl}
      onStart={sessions.start}
    />
  );
}
