import { useEffect, useState } from 'react';
import type { Problem } from '../../../sandbox/protocol/common';
import type { Inspection, InspectionOf, InspectQuery } from '../../../sandbox/protocol/inspect';
import { InspectionFailed } from '../../session/inspections';
import type { Session } from '../../session/session';

/** Changes that come together, such as the many requests of an app that starts, are one reason to look again. */
const GATHER_MS = 40;

interface Seen {
  readonly key: string;
  readonly result?: Inspection;
  readonly problem?: Problem;
}

export interface Looked<Kind extends InspectQuery['kind']> {
  /** The newest answer to this question, also while it is asked again. */
  readonly result?: InspectionOf<Kind>;
  /** Why the newest attempt has no answer. */
  readonly problem?: Problem;
  /** Asks again. */
  look(): void;
}

export const problemOf = (error: unknown): Problem =>
  error instanceof InspectionFailed
    ? error.problem
    : { kind: 'runtime', title: 'That failed', message: String(error) };

/**
 * Asks what runs in the sandbox, and asks again when something may have changed it.
 *
 * @param query undefined: nothing is asked, as in a panel that nobody looks at
 * @param version whatever may have changed the answer: another object is another state of things
 */
export function useInspection<Kind extends InspectQuery['kind']>(
  session: Session,
  query: Extract<InspectQuery, { kind: Kind }> | undefined,
  ...version: readonly [unknown, unknown?]
): Looked<Kind> {
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<Seen>();
  const key = query && JSON.stringify(query);
  const [first, second] = version;
  useEffect(() => {
    if (key === undefined) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      session.inspect(JSON.parse(key) as InspectQuery).then(
        result => left || setSeen({ key, result }),
        (error: unknown) =>
          left ||
          setSeen(before => ({
            key,
            problem: problemOf(error),
            ...(before?.key === key && before.result ? { result: before.result } : {}),
          })),
      );
    }, GATHER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [session, key, first, second, attempt]);
  const current = seen?.key === key || key === undefined ? seen : undefined;
  return {
    ...(current?.result ? { result: current.result as InspectionOf<Kind> } : {}),
    ...(current?.problem ? { problem: current.problem } : {}),
    look: () => setAttempt(before => before + 1),
  };
}
