import { z } from 'zod/mini';
import type { Question } from '../../../course/types';

// What this page needs of quizzes.json; the course adds to it within a version.
const option = z.object({ id: z.string(), text: z.string(), right: z.boolean(), why: z.string() });
const question = z.object({
  id: z.string(),
  ask: z.string(),
  multiple: z.boolean(),
  options: z.array(option),
  sha256: z.string(),
});
const quizzesSchema = z.object({
  schemaVersion: z.literal(1),
  digest: z.string(),
  quizzes: z.array(z.object({ url: z.string(), title: z.string(), questions: z.array(question) })),
});

/** A question away from its lesson. */
export interface ReviewQuestion extends Question {
  /** Names what is asked: another one, and the question has changed. */
  readonly sha256: string;
  readonly lesson: { readonly title: string; readonly url: string };
}

export interface Questions {
  /** The course's, recorded with each answer. */
  readonly digest: string;
  readonly byId: ReadonlyMap<string, ReviewQuestion>;
}

/**
 * Every question of the course.
 *
 * @param url of quizzes.json
 * @throws (rejects) with a message for the reader
 */
export async function loadQuestions(url: string): Promise<Questions> {
  const { digest, quizzes } = await parsed(await fetched(url));
  const all = quizzes.flatMap(({ title, url: page, questions }) =>
    questions.map(one => [one.id, { ...one, lesson: { title, url: page } }] as const),
  );
  return { digest, byId: new Map(all) };
}

/** Today's file; without a connection, the one of the last visit. */
async function fetched(url: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' })
    .catch(() => fetch(url, { cache: 'force-cache' }))
    .catch(() => undefined);
  if (!response) throw new Error('The questions could not be loaded. Are you offline?');
  if (!response.ok) {
    throw new Error(`The questions could not be loaded: the site answered ${response.status}.`);
  }
  return response;
}

async function parsed(response: Response) {
  const json: unknown = await response.json().catch(() => undefined);
  const result = quizzesSchema.safeParse(json);
  if (!result.success) {
    throw new Error(
      'The questions are not as this page expects them. Reload it: it may be older than the site.',
    );
  }
  return result.data;
}
