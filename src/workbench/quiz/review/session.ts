import type { Rating, ReviewCard } from '../../../progress/review';
import { RATINGS } from '../../../progress/review';
import { judge } from '../judge';
import type { ReviewQuestion } from './loadQuestions';

/** One question that was answered in this session. */
export interface Turn {
  readonly question: ReviewQuestion;
  /** As it was before: what another rating would mean is reckoned from it. */
  readonly card: ReviewCard;
  readonly chosen: readonly string[];
  readonly right: boolean;
  readonly rating: Rating;
  readonly at: Date;
}

/** A question that is due, and still in the course. */
export interface Due {
  readonly card: ReviewCard;
  readonly question: ReviewQuestion;
}

export interface Session {
  /** `asking`: the last of `turns` is of another question. `checked`: it is of this one. */
  readonly phase: 'ready' | 'asking' | 'checked' | 'over';
  readonly current?: Due | undefined;
  readonly chosen: readonly string[];
  readonly turns: readonly Turn[];
}

export const READY: Session = { phase: 'ready', chosen: [], turns: [] };

/** What is still to be asked. @param due now, whatever other tabs and devices did meanwhile */
export const left = ({ turns }: Session, due: readonly Due[]): Due[] =>
  due.filter(one => !turns.some(turn => turn.question.id === one.question.id));

/** The next question, or the end. */
export function forward(session: Session, due: readonly Due[]): Session {
  const [current] = left(session, due);
  return { ...session, phase: current ? 'asking' : 'over', current, chosen: [] };
}

/** The choice is judged: right is good, and wrong is again. */
export function check(session: Session, at: Date): Session {
  const { current, chosen } = session;
  if (session.phase !== 'asking' || !current || chosen.length === 0) return session;
  const right = judge(current.question, chosen) === 'right';
  const rating = right ? RATINGS.good : RATINGS.again;
  const turn: Turn = { ...current, chosen, right, rating, at };
  return { ...session, phase: 'checked', turns: [...session.turns, turn] };
}

/** A right answer was harder or easier than good. */
export function rate(session: Session, rating: Rating): Session {
  const last = session.turns.at(-1);
  if (session.phase !== 'checked' || !last?.right) return session;
  return { ...session, turns: [...session.turns.slice(0, -1), { ...last, rating }] };
}

/** Back to the last question, as if it had not been answered. */
export function undo(session: Session): Session {
  const last = session.turns.at(-1);
  if (!last) return session;
  const { question, card } = last;
  return {
    phase: 'asking',
    current: { question, card },
    chosen: [],
    turns: session.turns.slice(0, -1),
  };
}
