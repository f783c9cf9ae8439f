import fetch from 'npm-registry-fetch';
import * as z from 'zod';

/** What the registry says of a package, as far as the directory wants to know it. */
const manifestSchema = z.object({
  license: z
    .union([z.string(), z.object({ type: z.string() })])
    .optional()
    .catch(undefined),
  deprecated: z.union([z.string(), z.boolean()]).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional().catch(undefined),
  exports: z.unknown().optional(),
  backstage: z
    .object({
      role: z.string().optional().catch(undefined),
      pluginId: z.string().nullish().catch(undefined),
      pluginPackages: z.array(z.string()).optional().catch(undefined),
      features: z.record(z.string(), z.string()).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

const packumentSchema = z.object({
  'dist-tags': z.object({ latest: z.string() }),
  time: z.record(z.string(), z.string()),
  versions: z.record(z.string(), manifestSchema),
});

export type Packument = z.output<typeof packumentSchema>;

/** What asking for a package came to. */
export type Answer =
  | { readonly kind: 'found'; readonly packument: Packument }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly why: string };

/** Asks for one package. It never rejects. */
export type AskRegistry = (name: string) => Promise<Answer>;

/** Where and how patiently to ask. */
export interface RegistryOptions {
  /** Its address; without it, the public registry. */
  readonly registry?: string;
  /** After a failure that may pass (429, 5xx, a broken line), how often to try again. */
  readonly retries?: number;
  /** The first pause in milliseconds; each further one is twice as long. */
  readonly firstPause?: number;
}

/** Asks an npm registry, by npm's own client. */
export function npmRegistry({
  registry,
  retries = 4,
  firstPause = 1_000,
}: RegistryOptions = {}): AskRegistry {
  return async name => {
    try {
      const body = await fetch.json(`/${name.replace('/', '%2f')}`, {
        ...(registry ? { registry } : {}),
        fetchRetries: retries,
        fetchRetryFactor: 2,
        fetchRetryMintimeout: firstPause,
        fetchRetryMaxtimeout: Math.max(firstPause, 30_000),
        timeout: 60_000,
      });
      const packument = packumentSchema.safeParse(body);
      return packument.success
        ? { kind: 'found', packument: packument.data }
        : { kind: 'failed', why: 'the answer is not what a registry says of a published package' };
    } catch (error) {
      if (statusOf(error) === 404) return { kind: 'missing' };
      return {
        kind: 'failed',
        why: error instanceof Error ? withoutHost(error.message) : String(error),
      };
    }
  };
}

const statusOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'statusCode' in error
    ? error.statusCode
    : undefined;

/** A registry's address may hold what is nobody's business. */
const withoutHost = (message: string) => message.replaceAll(/https?:\/\/\S+/g, 'the registry');
