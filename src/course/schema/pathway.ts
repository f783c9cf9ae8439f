import * as z from 'zod';
import { permanentId, text } from './parts';

const pathwaySchema = z.strictObject({
  id: permanentId.describe('Permanent id of the pathway; certificates name it.'),
  title: text('the title of the pathway').describe('Stands on the certificate.'),
  description: text('a sentence that says what one can do at its end').describe(
    'What a reader can do at its end, in one or two sentences.',
  ),
  guides: z
    .array(text('the id of a guide in quotes, such as "101"'))
    .min(1, { error: 'at least one guide' })
    .describe('Ids of its guides, in the order in which to take them.'),
  coming: z
    .array(text('the title of a guide that is not written yet'))
    .default([])
    .describe('Titles of guides that will join the pathway once they are written.'),
  quizPercent: z
    .int({ error: 'a whole number of percent' })
    .min(0, { error: 'at least 0' })
    .max(100, { error: 'at most 100' })
    .default(80)
    .describe('How many of the questions, in percent, must be answered right.'),
});

/** `docs/pathways.yaml`. */
export const pathwaysSchema = z
  .array(pathwaySchema)
  .describe('Sets of guides, each of which ends in a certificate.');

export type Pathway = z.output<typeof pathwaySchema>;
