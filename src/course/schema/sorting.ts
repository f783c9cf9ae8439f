import * as z from 'zod';
import { text, textLike } from './parts';

const packageName = textLike(
  /^(?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*$/,
  'the name of a package, such as @backstage/plugin-catalog',
);

/** `packages.yaml` of a lesson: installed packages that the reader sorts by their roles. */
export const sortingSchema = z
  .strictObject({
    roles: z
      .array(
        z.strictObject({
          id: textLike(/^[a-z]+(?:-[a-z]+)*$/, 'a role such as backend-plugin').describe(
            'A role as package.json names it.',
          ),
          means: text('what such a package does, as Markdown').describe(
            'Ends a sentence that begins with "A package of this role", as Markdown.',
          ),
        }),
      )
      .min(2, { error: 'at least two roles' })
      .describe('The roles to choose from.'),
    telling: z
      .array(packageName)
      .describe('Dependencies that tell where a package runs; shown where a package has them.'),
    packages: z
      .array(
        z.strictObject({
          name: packageName.describe('An installed package; its role is read from it.'),
          hint: text('what to look at, as Markdown').describe(
            'For who chose another role; does not name the right one.',
          ),
          why: text('why it has its role, as Markdown').describe('For who chose right.'),
        }),
      )
      .min(2, { error: 'at least two packages' })
      .describe('The packages in the order in which they are shown.'),
  })
  .describe('A sorting task: which role has which package?');
