import * as z from 'zod';
import { exemptSchema } from './lint';
import { permanentId, text, textLike } from './parts';

// Docusaurus 3.10 (plugin-content-docs, frontMatter.ts) reads and checks these itself. `draft` is not
// among them: course.json would name a page that a build leaves out. `unlisted` does what is meant.
const docusaurusKeys = [
  'title_meta',
  'hide_title',
  'hide_table_of_contents',
  'toc_min_heading_level',
  'toc_max_heading_level',
  'pagination_label',
  'pagination_next',
  'pagination_prev',
  'sidebar_label',
  'sidebar_position',
  'sidebar_class_name',
  'sidebar_key',
  'sidebar_custom_props',
  'displayed_sidebar',
  'custom_edit_url',
  'keywords',
  'image',
  'tags',
  'unlisted',
  'last_update',
  'parse_number_prefixes',
] as const;

type DocusaurusKey = (typeof docusaurusKeys)[number];

const docusaurusFields = Object.fromEntries(
  docusaurusKeys.map(key => [key, z.unknown().optional().describe('See Docusaurus.')]),
) as Record<DocusaurusKey, z.ZodOptional<z.ZodUnknown>>;

/** The front matter of a lesson's `index.mdx`. */
export const lessonSchema = z
  .strictObject({
    id: permanentId.describe('Permanent id of the lesson, its exercise and its quiz.'),
    title: text('the title of the lesson').describe('The heading of the page.'),
    guide: text('the id of the guide in quotes, such as "101"').describe(
      'Id of the guide in whose folder the lesson stands.',
    ),
    minutes: z
      .int({ error: 'a whole number of minutes' })
      .min(1, { error: 'at least 1 minute' })
      .max(240, { error: 'at most 240 minutes' })
      .describe('Honest reading time (words / 200) with the exercise.'),
    objectives: z
      .array(textLike(/^You can \S/, 'a sentence that starts with "You can"'))
      .min(2, { error: '2 to 4 objectives' })
      .max(4, { error: '2 to 4 objectives' })
      .describe('What a reader can do afterwards, each "You can …".'),
    prerequisites: z.array(permanentId).default([]).describe('Ids of the lessons to read first.'),
    description: text('a sentence that says what the lesson is about')
      .optional()
      .describe('For search engines and lists.'),
    exempt: exemptSchema.optional(),
    teachesDeprecated: textLike(/^\S+(?:\s+\S+){3}/, 'a sentence that says why')
      .optional()
      .describe('Why the code of this lesson may use what Backstage has deprecated.'),
    slug: text('a url path').optional().describe('Overrides the url that the folders give.'),
    ...docusaurusFields,
  })
  .describe("A lesson: the front matter of its folder's index.mdx.");

export type LessonFrontMatter = z.output<typeof lessonSchema>;
