import type { ProgressRecord } from '../core/record';
import { inForce } from '../core/state';
import { afterReview, unreviewed, type Memory } from './memory';

/** A question that the reader has answered, and when it comes back. */
export interface ReviewCard {
  /** The question's permanent id. */
  readonly id: string;
  readonly due: Date;
  /** How often it was reviewed. */
  readonly reviews: number;
  /** The latest answer, in the lesson or in a review. */
  readonly answer: {
    readonly at: string;
    readonly options: readonly string[];
    /** SHA-256 (hex) of the question that was answered, where it is known. */
    readonly question?: string | undefined;
  };
  readonly memory: Memory;
}

/** By the questions' ids. */
export type Schedule = ReadonlyMap<string, ReviewCard>;

type Answered = Extract<ProgressRecord, { kind: 'answered' | 'reviewed' }>;
type Reviewed = Extract<ProgressRecord, { kind: 'reviewed' }>;

/** From the answer in a lesson to the first review, in milliseconds. */
const FIRST_INTERVAL = 24 * 60 * 60 * 1000;

/**
 * When each answered question comes back: a day after its latest answer in a lesson, and then as FSRS reckons from its
 * reviews. It depends on the set of records alone, not on their order, the course, the time or the device.
 */
export function scheduleOf(records: Iterable<ProgressRecord>): Schedule {
  const schedule = new Map<string, ReviewCard>();
  for (const [id, answers] of answersById(records)) {
    const card = cardOf(id, answers);
    if (card) schedule.set(id, card);
  }
  return schedule;
}

/** The answers that count, in order of time. */
function answersById(records: Iterable<ProgressRecord>): Map<string, Answered[]> {
  const byId = new Map<string, Answered[]>();
  for (const record of inForce(records)) {
    if (record.kind !== 'answered' && record.kind !== 'reviewed') continue;
    // The form of a time allows a 31st of February or a 25th hour.
    if (Number.isNaN(Date.parse(record.at))) continue;
    const answers = byId.get(record.id);
    if (answers) answers.push(record);
    else byId.set(record.id, [record]);
  }
  return byId;
}

function cardOf(id: string, answers: readonly Answered[]): ReviewCard | undefined {
  const inLesson = answers.findLast(one => one.kind === 'answered');
  const latest = answers.at(-1);
  if (!inLesson || !latest) return undefined;
  const reviews = answers.filter((one): one is Reviewed => one.kind === 'reviewed');
  const memory = reviews.reduce(
    (before, { at, data }) => afterReview(before, new Date(at), data.rating),
    unreviewed(new Date(inLesson.at)),
  );
  return {
    id,
    due: reviews.length > 0 ? memory.due : new Date(Date.parse(inLesson.at) + FIRST_INTERVAL),
    reviews: reviews.length,
    answer: {
      at: latest.at,
      options: latest.data.options ?? [],
      question: latest.kind === 'reviewed' ? latest.data.question : undefined,
    },
    memory,
  };
}
