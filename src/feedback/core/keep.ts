import { z } from 'zod/mini';
import { FEEDBACK_KEY } from './key';

/** The longest note that is kept; a reader with more to say writes an issue. */
export const NOTE_LIMIT = 2000;

const answerSchema = z.object({
  helpful: z.boolean(),
  note: z.string().check(z.maxLength(NOTE_LIMIT)),
  /** When it was last changed, ISO 8601. */
  at: z.iso.datetime(),
  /** Digest of the course that it is about; absent where the page knew none. */
  course: z.optional(z.string()),
});

/** What a reader said of a lesson. */
export type Answer = z.output<typeof answerSchema>;

/** @throws where the browser lets nothing be stored */
export function keepAnswer(lessonId: string, answer: Answer): void {
  localStorage.setItem(FEEDBACK_KEY + lessonId, JSON.stringify(answer));
}

/** @throws where the browser lets nothing be stored */
export function forgetAnswer(lessonId: string): void {
  localStorage.removeItem(FEEDBACK_KEY + lessonId);
}

/** What was kept of a lesson; undefined where there is nothing, or nothing that can be read. */
export function keptAnswer(lessonId: string): Answer | undefined {
  try {
    const text = localStorage.getItem(FEEDBACK_KEY + lessonId);
    return text === null ? undefined : answerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** All that was kept, by the ids of the lessons, in the order of the alphabet. */
export function keptAnswers(): (Answer & { readonly lesson: string })[] {
  return keys()
    .filter(key => key.startsWith(FEEDBACK_KEY))
    .map(key => key.slice(FEEDBACK_KEY.length))
    .sort()
    .flatMap(lesson => {
      const answer = keptAnswer(lesson);
      return answer ? [{ lesson, ...answer }] : [];
    });
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // storage is blocked
  }
}
