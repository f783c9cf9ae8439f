import { draftVersionSchema, byExercise, mergeVersions, surplus } from '../core/draft';
import { merge } from '../core/merge';
import { recordSchema } from '../core/record';
import type { Changes } from './disk';

/**
 * A second copy of all that is stored, in files of its own. Chromium sometimes finds its database damaged after it was
 * killed, and throws the whole of it away; what was confirmed is then still here.
 */
export interface Copy {
  /** What is in the copy, as far as it can be understood. */
  read(): Promise<Changes>;
  /** Resolves when the changes are in the copy. */
  write(changes: Changes): Promise<void>;
  /** Adds what the copy lacks, and puts its many small entries together. */
  complete(all: Changes): Promise<void>;
}

const NAME = 'stagecraft-progress';
/** Addresses of entries; nothing is ever asked for them. */
const FOLDER = '/stagecraft-progress/';
/** So many entries are read without haste. More are put together. */
const MANY_ENTRIES = 64;

/** The site that keeps a copy. */
export interface Site {
  /** `https://stagecraft.example` */
  readonly origin: string;
  /** The browser's Web Locks; browsers have them where they have Cache Storage. */
  readonly locks: Pick<LockManager, 'request'>;
}

/**
 * Opens the copy in the browser's Cache Storage.
 *
 * @returns nothing where the browser has none: outside of secure contexts (`http:` other than localhost), or forbidden
 */
export async function openCopy(site: Site): Promise<Copy | undefined> {
  try {
    return copyIn(await caches.open(NAME), site);
  } catch {
    return undefined;
  }
}

const unique = () => `${Date.now()}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

function copyIn(cache: Cache, { origin, locks }: Site): Copy {
  const locked = async <T>(mode: LockMode, act: () => Promise<T>): Promise<T> =>
    locks.request(NAME, { mode }, act);
  const put = (name: string, changes: Partial<Changes>) =>
    cache.put(
      `${origin}${FOLDER}${name}`,
      new Response(JSON.stringify({ records: [], drafts: [], ...changes })),
    );

  async function readAll(keys: readonly Request[]): Promise<Changes> {
    const entries = await Promise.all(
      keys.map(async key => understood(await (await cache.match(key))?.text())),
    );
    const drafts = mergeVersions(...entries.map(entry => entry.drafts));
    const unneeded = new Set(byExercise(drafts).flatMap(surplus));
    return {
      records: merge(...entries.map(entry => entry.records)),
      drafts: drafts.filter(version => !unneeded.has(version)),
    };
  }

  return {
    read: async () => readAll(await cache.keys()),
    write: ({ records, drafts }) =>
      locked('shared', async () => {
        await Promise.all([
          ...(records.length > 0 ? [put(`records/${unique()}`, { records })] : []),
          // A writer's newer text takes the place of its older one.
          ...drafts.map(version => {
            const { id, path, writer } = version;
            const name = ['drafts', id, path, writer].map(encodeURIComponent).join('/');
            return put(name, { drafts: [version] });
          }),
        ]);
      }),
    // Alone: what another tab wrote between reading and deleting would be lost.
    complete: all =>
      locked('exclusive', async () => {
        const keys = await cache.keys();
        const kept = await readAll(keys);
        const records = merge(kept.records, all.records);
        const drafts = mergeVersions(kept.drafts, all.drafts);
        const lacks =
          records.length > kept.records.length ||
          drafts.some(version => !kept.drafts.includes(version));
        if (!lacks && keys.length <= MANY_ENTRIES) return;
        await put(`all/${unique()}`, { records, drafts });
        await Promise.all(keys.map(key => cache.delete(key)));
      }),
  };
}

/** Entries are written by this site alone, but a kill may cut one short, and a newer version may write others. */
function understood(text = ''): Changes {
  const entry: Partial<Record<keyof Changes, unknown>> = parsed(text);
  return {
    records: fitting(recordSchema, entry.records),
    drafts: fitting(draftVersionSchema, entry.drafts),
  };
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function fitting<T>(schema: Schema<T>, values: unknown): T[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap(value => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });
}
