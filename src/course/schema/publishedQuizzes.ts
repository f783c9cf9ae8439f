import * as z from 'zod';

const markdown = z.string().describe('Markdown, inline forms alone.');

const option = z
  .object({
    id: z.string().describe('Permanent id, unique in its question.'),
    text: markdown,
    right: z.boolean(),
    why: markdown.describe('Why it is right, or why it tempts. For after the answer.'),
  })
  .describe('An answer to choose.');

const question = z
  .object({
    id: z.string().describe("Permanent id: the lesson's id, a slash, a name."),
    ask: markdown,
    multiple: z.boolean().describe('Several answers may be chosen.'),
    options: z.array(option),
    sha256: z
      .string()
      .describe(
        'In hex, over the RFC 8785 JSON of {ask, options: {id: {text, right: "true" or "false"}}}: tells a changed question.',
      ),
  })
  .describe('A question. It is right to choose exactly the right options.');

const quiz = z
  .object({
    id: z.string().describe("The lesson's id."),
    url: z.string().describe('The page of its lesson: absolute path on the host, ends in /.'),
    title: z.string().describe("The lesson's."),
    questions: z.array(question),
  })
  .describe('The questions of a lesson.');

/** `quizzes.json`: every question of the course. Within a version there are additions only. */
export const publishedQuizzesSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Rises when something is removed or changes its meaning.'),
    digest: z.string().describe("The course's, as in course.json."),
    quizzes: z.array(quiz).describe('In the order of the course.'),
  })
  .describe('The quizzes of the course as published by Stagecraft.');

export type PublishedQuizzes = z.output<typeof publishedQuizzesSchema>;

/** The JSON Schema of `quizzes.json`. Unknown fields are allowed: additions keep the version. */
export function publishedQuizzesJsonSchema(): object {
  return z.toJSONSchema(publishedQuizzesSchema, { target: 'draft-2020-12', io: 'input' });
}
