import * as z from 'zod';
import { permanentId, text } from './parts';

const termSchema = z.strictObject({
  id: permanentId.describe('Permanent id, used by <Term id="…">.'),
  term: text('the term').describe('The term as it reads in a sentence.'),
  definition: text('one or two sentences').describe('What it means, in plain words.'),
  source: z
    .url({ protocol: /^https?$/, error: 'the url of a page that defines the term' })
    .describe('A page that defines the term.'),
  see: z
    .array(permanentId)
    .default([])
    .describe('Ids of terms that a reader of this one may want next.'),
});

/** `docs/resources/glossary.yaml`. */
export const glossarySchema = z.array(termSchema).describe('The terms that prose can refer to.');

/** `docs/retired-ids.yaml`: ids that once were in the course and may never be used again. */
export const retiredIdsSchema = z
  .array(text('an id that is no longer in the course'))
  .describe(
    'Ids of removed lessons, questions (lesson/question) and options (lesson/question/option).',
  );

export type Term = z.output<typeof termSchema>;
