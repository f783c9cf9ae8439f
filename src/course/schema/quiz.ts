import * as z from 'zod';
import { namespacedId, permanentId, text } from './parts';

const optionSchema = z.strictObject({
  id: permanentId.describe('Permanent id, unique in its question.'),
  text: text('the answer, as Markdown').describe('The answer, as Markdown.'),
  right: z
    .literal(true, { error: 'true, or no such field' })
    .optional()
    .describe('Present on right answers alone.'),
  why: text('why this answer is right, or why it tempts, as Markdown').describe(
    'Shown after answering, as Markdown.',
  ),
});

const questionSchema = z
  .strictObject({
    id: namespacedId.describe("Permanent id: the lesson's id, a slash, a name."),
    ask: text('the question, as Markdown').describe(
      'The question, as Markdown. With "Choose all" in it, several answers may be chosen.',
    ),
    options: z
      .array(optionSchema)
      .min(2, { error: 'at least two options' })
      .describe('The answers to choose from.'),
  })
  .refine(question => question.options.some(option => option.right), {
    path: ['options'],
    error: 'at least one option with right: true',
  });

/** `quiz.yaml`: the questions of a lesson. */
export const quizSchema = z
  .array(questionSchema)
  .min(1, { error: 'at least one question' })
  .describe('The quiz of a lesson.');

export type QuestionFile = z.output<typeof questionSchema>;

/** Several answers may be chosen when several are right or the question says so. */
export function isMultiple(question: QuestionFile): boolean {
  return (
    question.options.filter(option => option.right).length > 1 || /choose all/i.test(question.ask)
  );
}
