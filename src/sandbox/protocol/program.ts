import * as z from 'zod/mini';

/** Which packs are fetched at once, and what a program is made of where it doesn't say so itself. */
export const Profile = z.enum(['backend', 'frontend', 'full-stack', 'catalog']);

/**
 * What a program is, beside its files: in Sandpack's modules it stands in `/package.json`, under the key `stagecraft`.
 * Whatever is absent follows from the profile (see host/program.ts).
 */
export const ProgramSettings = z.object({
  profile: z._default(Profile, 'backend'),
  /** The files whose exports run in the backend and in the app. */
  entries: z.optional(
    z.object({ backend: z.optional(z.string()), frontend: z.optional(z.string()) }),
  ),
  /** Backstage's own backend plugins that run beside the learner's: `catalog`, `permission`, … */
  plugins: z.optional(z.array(z.string())),
  checks: z.optional(z.string()),
  /** Files of which the reader knows nothing: no message names them. */
  hidden: z.optional(z.array(z.string())),
  /** Whether its checks are all that is wanted: then neither backend nor app is started beside them. */
  checksAlone: z.optional(z.boolean()),
});
export type ProgramSettings = z.infer<typeof ProgramSettings>;
