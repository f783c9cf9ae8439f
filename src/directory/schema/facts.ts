import * as z from 'zod';

/** Roles of packages that a plugin is made of, as `backstage.role` says them. */
export const roles = [
  'frontend-plugin',
  'frontend-plugin-module',
  'backend-plugin',
  'backend-plugin-module',
  'web-library',
  'node-library',
  'common-library',
  'cli',
  'cli-module',
  'frontend',
  'backend',
] as const;

const day = z.iso.date();

/** What is known of one npm package, and from where. */
export const packageFactsSchema = z.strictObject({
  source: z
    .enum(['registry', 'package', 'listing'])
    .describe(
      '`registry`: npm run directory:refresh asked the registry. `package`: read from its package.json. ' +
        '`listing`: known to exist, by a list of packages or its repository. Only the first knows when it was published.',
    ),
  lookedUp: day.optional().describe('The day on which the registry said so.'),
  version: z.string().optional(),
  published: day.optional(),
  license: z.string().optional(),
  role: z.enum(roles).optional().catch(undefined),
  pluginId: z.string().optional(),
  pluginPackages: z.array(z.string()).optional(),
  peers: z.record(z.string(), z.string()).optional().describe('React and Backstage alone.'),
  newFrontend: z
    .boolean()
    .optional()
    .describe('For frontend packages: whether it supports the new frontend system.'),
  deprecated: z.string().optional().describe("The registry's notice, in its maker's words."),
});

/** `src/directory/facts/<id>.json`. */
export const factsSchema = z.strictObject({ packages: z.record(z.string(), packageFactsSchema) });

export type Role = (typeof roles)[number];
export type PackageFacts = z.output<typeof packageFactsSchema>;
export type Facts = z.output<typeof factsSchema>;
