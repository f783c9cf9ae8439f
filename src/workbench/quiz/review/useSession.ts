import { useRef, useState } from 'react';
import type { DataOf } from '../../../progress/core/record';
import { pageProgress } from '../../../progress/react/pageProgress';
import type { Rating } from '../../../progress/review';
import * as steps from './session';

/** Adds the record of a review. @returns its rid; rejects when progress could not be loaded, and the page says so */
const record = (id: string, data: DataOf<'reviewed'>, course: string): Promise<string> =>
  pageProgress()
    .then(progress => progress.add('reviewed', id, data, course))
    .then(added => added.record.rid);

/**
 * A session: questions one after the other, each answer recorded at once, as is every change of mind.
 *
 * @param due what is due now
 * @param course the course's digest
 */
export function useSession(due: readonly steps.Due[], course: string) {
  const [session, setSession] = useState(steps.READY);
  /** The record of the last turn. Those of earlier turns lie below. */
  const rids = useRef<Promise<string>[]>([]);

  const keep = ({ turns }: steps.Session) => {
    const turn = turns.at(-1);
    if (!turn) return;
    const { question, chosen, rating } = turn;
    const data = { options: [...chosen], rating, question: question.sha256 };
    const rid = record(question.id, data, course);
    rid.catch(() => undefined); // StorageNotice says so
    rids.current.push(rid);
  };
  const takeBack = (id: string) => {
    const rid = rids.current.pop();
    rid
      ?.then(async review => (await pageProgress()).add('review-undone', id, { review }, course))
      .catch(() => undefined); // as above
  };

  return {
    session,
    start() {
      rids.current = [];
      setSession(steps.forward(steps.READY, due));
    },
    choose: (chosen: readonly string[]) => setSession({ ...session, chosen }),
    check() {
      const checked = steps.check(session, new Date());
      if (checked === session) return;
      keep(checked);
      setSession(checked);
    },
    rate(rating: Rating) {
      const rated = steps.rate(session, rating);
      const last = session.turns.at(-1);
      if (rated === session || !last || last.rating === rating) return;
      takeBack(last.question.id);
      keep(rated);
      setSession(rated);
    },
    undo() {
      const last = session.turns.at(-1);
      if (!last) return;
      takeBack(last.question.id);
      setSession(steps.undo(session));
    },
    next: () => setSession(steps.forward(session, due)),
    stop: () => setSession({ ...session, phase: 'over', current: undefined }),
  };
}

export type Sessions = ReturnType<typeof useSession>;
