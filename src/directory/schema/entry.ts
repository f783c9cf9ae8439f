// Docusaurus 3.10 loads plugins by jiti 1.21, which loses `import { z }`; see src/course/schema/parts.ts.
import * as z from 'zod/mini';

/** What a plugin is chiefly about; the directory filters by it. */
export const categories = [
  'AI',
  'API',
  'Analytics',
  'CI/CD',
  'Catalog',
  'Cloud',
  'Code quality',
  'Communication',
  'Cost',
  'Documentation',
  'Events',
  'Incidents',
  'Kubernetes',
  'Monitoring',
  'Permissions',
  'Planning',
  'Search',
  'Security',
  'Sign-in',
  'Source control',
  'Templates',
  'The app itself',
] as const;

const line = (allowed: string, most: number) =>
  z
    .string({ error: allowed })
    .check(
      z.trim(),
      z.minLength(1, { error: allowed }),
      z.maxLength(most, { error: `at most ${most} characters` }),
      z.regex(/^[^\r\n]*$/, { error: 'one line' }),
    );

const unlike = <Item>(items: readonly Item[]) => new Set(items).size === items.length;

/** The name of a file of the directory without its ending, and the last part of the plugin's address. */
export const idSchema = z.string().check(
  z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'lower-case words joined by hyphens, such as tech-radar',
  }),
  z.maxLength(60, { error: 'at most 60 characters' }),
  z.refine(id => !['add', 'suggest'].includes(id), {
    error: 'another name: this is a page of the directory',
  }),
);

const packageName = z.string({ error: 'the name of an npm package' }).check(
  z.trim(),
  z.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, {
    error: 'the name of an npm package, such as @backstage/plugin-catalog',
  }),
  z.maxLength(214, { error: 'at most 214 characters' }),
);

/**
 * One plugin of the directory: a file `src/directory/data/<id>.yaml`. The build, the refresh and the form on the site check
 * with it. The message of an issue is the phrase after "allowed:".
 */
export const entrySchema = z.strictObject({
  title: line('the name of the plugin', 60),
  category: z.enum(categories, { error: `one of ${categories.join(', ')}` }),
  author: line('who makes it: a company, a community or a person', 60),
  packages: z
    .array(packageName, { error: 'a list of npm packages' })
    .check(
      z.minLength(1, { error: 'at least one npm package' }),
      z.maxLength(12, { error: 'at most 12 packages' }),
      z.refine(unlike, { error: 'each package once' }),
    ),
  documentation: z
    .string({ error: 'an address that begins with https://' })
    .check(z.trim(), z.url({ protocol: /^https$/, error: 'an address that begins with https://' })),
  description: line('one sentence on what it does, in your own words', 160).check(
    z.regex(/[.!?]$/, { error: 'a sentence that ends in a full stop' }),
  ),
  tags: z
    .array(
      z.string().check(
        z.trim(),
        z.regex(/^[a-z0-9][a-z0-9 .+#-]{0,29}$/, {
          error: 'short tags in lower case, such as kubernetes',
        }),
      ),
      { error: 'a list of tags' },
    )
    .check(
      z.minLength(1, { error: 'at least one tag' }),
      z.maxLength(6, { error: 'at most 6 tags' }),
      z.refine(unlike, { error: 'each tag once' }),
    ),
  lessons: z.optional(
    z
      .array(z.string(), { error: 'a list of ids of lessons' })
      .check(
        z.maxLength(4, { error: 'at most 4 lessons' }),
        z.refine(unlike, { error: 'each lesson once' }),
      ),
  ),
});

/** What a file of the directory says. */
export type Entry = z.output<typeof entrySchema>;

/** A mistake, by the field that it is in: `packages.0`. */
export interface Mistake {
  readonly field: keyof Entry | undefined;
  readonly path: string;
  readonly message: string;
}

/** Checks what a file says, with every mistake in it. */
export function checkEntry(
  value: unknown,
): { readonly entry: Entry } | { readonly mistakes: readonly Mistake[] } {
  const result = z.safeParse(entrySchema, value);
  if (result.success) return { entry: result.data };
  const mistakes = result.error.issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        field: undefined,
        path: key,
        message: `is not a field here, allowed: ${Object.keys(entrySchema.shape).join(', ')}`,
      }));
    }
    return {
      field: issue.path[0] as keyof Entry | undefined,
      path: issue.path.join('.'),
      message: `allowed: ${issue.message}`,
    };
  });
  return { mistakes };
}
