import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';

/** What a build leaves behind so that the next one can tell that nothing has changed. */
const CacheRecord = z.object({
  key: z.string(),
  /** Own source files that went in, relative to the repository's root. */
  sources: z.array(z.string()),
  /** What it wrote, relative to the output folder, with sizes in bytes. */
  outputs: z.record(z.string(), z.number()),
  /** By pack, if packs are what was built: the files that were bundled into it, relative to the repository's root, with the bytes that are left of each. */
  contents: z.record(z.string(), z.record(z.string(), z.number())),
});
type CacheRecord = z.infer<typeof CacheRecord>;

/**
 * SHA-256 over everything that decides what a build gives: the lock file (which pins every package), the packs' config,
 * esbuild's version, and the own source files.
 *
 * @param config anything that JSON can hold
 */
export async function cacheKey(root: string, config: unknown, sources: string[]): Promise<string> {
  const hash = createHash('sha256');
  const esbuild = path.join(root, 'node_modules/esbuild/package.json');
  const { version } = JSON.parse(await readFile(esbuild, 'utf8')) as { version: string };
  hash.update(JSON.stringify([config, version]));
  const files = ['package-lock.json', ...[...sources].sort()];
  const contents = await Promise.all(
    files.map(file => readFile(path.resolve(root, file)).catch(() => Buffer.from('absent'))),
  );
  contents.forEach((content, i) => {
    hash.update(`\0${files[i]}\0`);
    hash.update(content);
  });
  return hash.digest('hex');
}

/** Whether a source has changed since the time given (ms since the epoch): then what was built may be older than it. */
export async function changedSince(
  root: string,
  sources: string[],
  time: number,
): Promise<boolean> {
  const stats = await Promise.all(
    sources.map(file => stat(path.resolve(root, file)).catch(() => undefined)),
  );
  return stats.some(found => !found || Math.floor(found.mtimeMs) > time);
}

/** Keeps the record of a build for the next one. */
export async function writeCache(file: string, record: CacheRecord): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(record));
}

/** The record of the last build, if there is one and what it wrote is still there. */
export async function readCache(file: string, outDir: string): Promise<CacheRecord | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = CacheRecord.safeParse(parseJson(text));
  if (!record.success) return undefined;
  const intact = await Promise.all(
    Object.entries(record.data.outputs).map(async ([name, bytes]) => {
      const found = await stat(path.join(outDir, name)).catch(() => undefined);
      return found?.size === bytes;
    }),
  );
  return intact.every(Boolean) ? record.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
