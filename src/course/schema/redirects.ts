import * as z from 'zod';
import { permanentId, text, textLike } from './parts';

const oldAddress = textLike(
  /^\/(?!id\/)(?:[\w.~-]+\/)+$/,
  'an address below the site’s root with a slash at both ends, such as /learn/plugins-101/old-name/',
);

const target = z.union([permanentId, oldAddress], {
  error: 'the id of a lesson, or an address such as /glossary/',
});

const why = text('a sentence that says why').describe('For the next author: what happened to it.');

const redirectSchema = z.union(
  [
    z.strictObject({
      retired: permanentId.describe(
        'The id of a lesson that is gone; docs/retired-ids.yaml has it.',
      ),
      to: target,
      why,
    }),
    z.strictObject({ from: oldAddress.describe('Where a page was.'), to: target, why }),
  ],
  { error: 'retired (an id) or from (an address), with to and why' },
);

/** `docs/redirects.yaml`. */
export const redirectsSchema = z
  .array(redirectSchema)
  .describe('Where pages that were moved or removed are found now.');

export type WrittenRedirect = z.output<typeof redirectSchema>;
