import * as z from 'zod';
import { fileRoles, hostPlugins, profiles } from './exercise';
import { tracks } from './guide';

const id = z.string().describe('Permanent id.');
const url = z.string().describe('Absolute path on the host, base url included. Pages end in /.');

const guide = z
  .object({
    id,
    title: z.string(),
    track: z.enum(tracks).describe('Who the guide is for.'),
    slug: z.string().describe('The part of the url that its pages share.'),
    description: z.string(),
    lessons: z.array(z.string()).describe('Ids of its lessons, in order.'),
  })
  .describe('A folder of lessons.');

const lesson = z
  .object({
    id,
    url,
    title: z.string(),
    guide: z.string().describe('Id of its guide.'),
    minutes: z.int(),
    objectives: z.array(z.string()),
    prerequisites: z.array(z.string()).describe('Ids of the lessons to read first.'),
  })
  .describe('A page of the course.');

const file = z
  .object({
    path: z.string().describe("As the learner's imports see it, such as src/plugin.ts."),
    role: z
      .enum([...fileRoles, 'check'])
      .describe('What a reader may do with the file; check: it holds the checks.'),
    variant: z
      .enum(['starter', 'solution', 'both'])
      .describe('The tree that has these contents; both: they are the same in either.'),
    url: z.string().describe('Where the contents are, base url included.'),
    sha256: z.string().describe('Of the contents, in hex.'),
  })
  .describe('One file of an exercise.');

const exercise = z
  .object({
    id: z.string().describe("The lesson's id."),
    url: url.describe('The page of its lesson.'),
    title: z.string(),
    profile: z.enum(profiles).describe('Which packs the sandbox loads.'),
    entries: z
      .object({ backend: z.string().optional(), frontend: z.string().optional() })
      .describe('Paths of the files whose default exports are run, by where they run.'),
    plugins: z
      .array(z.enum(hostPlugins))
      .describe("Backstage's own backend plugins that run beside the learner's."),
    files: z.array(file),
    may: z
      .object({
        create: z
          .array(z.string())
          .describe('Patterns of the paths where a reader may make files.'),
        delete: z.boolean().describe('Whether a reader may delete editable files.'),
      })
      .optional()
      .describe('What a reader may do with the tree itself; absent: nothing.'),
    checks: z.array(z.string()).describe('Titles of the checks, in order.'),
    hintCount: z.int(),
    hintsAfter: z
      .int()
      .optional()
      .describe('After how many failed runs the hints open; absent: they always are.'),
  })
  .describe('Something to build, with checks. Demos are not listed.');

const question = z
  .object({
    id: z.string().describe("Permanent id: the lesson's id, a slash, a name."),
    ask: z.string().describe('The question, as Markdown.'),
    multiple: z.boolean().describe('Whether several options may be chosen.'),
    options: z
      .array(
        z.object({
          id: z.string().describe('Permanent id, unique in its question.'),
          text: z.string().describe('The answer, as Markdown.'),
          right: z.boolean(),
        }),
      )
      .describe('An answer is right when exactly the right ones are chosen.'),
  })
  .describe('A question of a quiz.');

const quiz = z
  .object({
    id: z.string().describe("The lesson's id."),
    url,
    questionCount: z.int(),
    questions: z.array(question),
  })
  .describe('The questions of a lesson.');

const pathway = z
  .object({
    id,
    title: z.string(),
    description: z.string(),
    guides: z.array(z.string()).describe('Ids of its guides, in the order in which to take them.'),
    coming: z.array(z.string()).describe('Titles of guides that will join once they are written.'),
    quizPercent: z.int().describe('How many of the questions, in percent, must be answered right.'),
  })
  .describe('A set of guides that ends in a certificate.');

/** `course.json`: what other tools may rely on. Within a version there are additions only. */
export const publishedCourseSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Rises when something is removed or changes its meaning.'),
    version: z.string().describe("The course's version: that of the site's package.json."),
    digest: z
      .string()
      .describe(
        'SHA-256 (hex) over the RFC 8785 JSON of {exercise id: {path: sha256}} for files with role check or readonly.',
      ),
    guides: z.array(guide),
    lessons: z.array(lesson),
    exercises: z.array(exercise),
    quizzes: z.array(quiz),
    pathways: z.array(pathway),
    backstage: z
      .object({
        release: z.string().describe('Such as 1.55.'),
        packages: z.record(z.string(), z.string()).describe('Installed version by package.'),
      })
      .describe('The framework that exercises run on.'),
  })
  .describe('The course as published by Stagecraft.');

export type PublishedCourse = z.output<typeof publishedCourseSchema>;
export type PublishedFile = z.output<typeof file>;

/** The JSON Schema of `course.json`. Unknown fields are allowed: additions keep the version. */
export function publishedCourseJsonSchema(): object {
  return z.toJSONSchema(publishedCourseSchema, { target: 'draft-2020-12', io: 'input' });
}
