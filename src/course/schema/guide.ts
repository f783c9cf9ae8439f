import * as z from 'zod';
import { text, textLike } from './parts';

/** Who a guide is for. `all` stands outside of the tracks. */
export const tracks = ['all', 'beginner', 'intermediate', 'advanced'] as const;

/** `guide.yaml`: one folder of lessons. */
export const guideSchema = z
  .strictObject({
    id: textLike(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'an id as text in quotes, such as "101" or introduction',
    ).describe('Permanent id of the guide.'),
    title: text('the title of the guide').describe('Shown in the sidebar and above the lessons.'),
    track: z.enum(tracks).describe('Who the guide is for.'),
    slug: textLike(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'one part of a url, such as plugins-101').describe(
      'The part of the url that all pages of the guide share.',
    ),
    order: z
      .int()
      .optional()
      .describe("Place among the guides; without it, the number in front of the folder's name."),
    description: text('a sentence that says what the guide is about').describe(
      'One or two sentences for lists of guides.',
    ),
  })
  .describe('A guide: a folder of lessons.');

export type GuideFile = z.output<typeof guideSchema>;
export type Track = (typeof tracks)[number];
