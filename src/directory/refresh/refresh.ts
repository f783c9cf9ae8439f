import { isDeepStrictEqual } from 'node:util';
import pLimit from 'p-limit';
import type { Facts, PackageFacts } from '../schema/facts';
import type { DirectoryEntry } from '../read/readDirectory';
import { factsOf } from './factsOf';
import type { AskRegistry } from './registry';

export interface RefreshOptions {
  readonly ask: AskRegistry;
  /** `2026-11-22` */
  readonly today: string;
  /** Packages asked for at a time. */
  readonly atOnce?: number;
  /** Called after each package. */
  onProgress?(done: number, of: number, name: string): void;
}

/** What a refresh came to. */
export interface Refreshed {
  /** Facts to write, by id: all entries whose facts are not what they were. */
  readonly changed: ReadonlyMap<string, Facts>;
  /** Packages that the registry doesn't have, with the file that names them. */
  readonly missing: readonly string[];
  /** Packages about which the registry couldn't be asked: what was known of them stays. */
  readonly failed: readonly string[];
}

/** Asks the registry about every package of the entries. What can't be asked keeps what was known of it. */
export async function refresh(
  entries: readonly DirectoryEntry[],
  { ask, today, atOnce = 4, onProgress }: RefreshOptions,
): Promise<Refreshed> {
  const limit = pLimit(atOnce);
  const missing: string[] = [];
  const failed: string[] = [];
  const total = entries.reduce((sum, { entry }) => sum + entry.packages.length, 0);
  let done = 0;

  const ofPackage = async (name: string, { file, facts }: DirectoryEntry) => {
    const known = facts.packages[name];
    const answer = await limit(() => ask(name));
    done += 1;
    onProgress?.(done, total, name);
    if (answer.kind === 'found') return newer(known, factsOf(answer.packument, today));
    if (answer.kind === 'missing') missing.push(`${file}: ${name} is not in the registry`);
    else failed.push(`${file}: ${name}: ${answer.why}`);
    return known;
  };
  const ofEntry = async (entry: DirectoryEntry): Promise<readonly [string, Facts]> => {
    const packages = await Promise.all(
      entry.entry.packages.map(async name => [name, await ofPackage(name, entry)] as const),
    );
    const known = packages.flatMap(([name, facts]) => (facts ? [[name, facts] as const] : []));
    return [entry.id, { packages: Object.fromEntries(known) }];
  };

  const all = new Map(await Promise.all(entries.map(ofEntry)));
  const changed = entries.flatMap(({ id, facts }) => {
    const now = all.get(id);
    return now && !isDeepStrictEqual(now, facts) ? [[id, now] as const] : [];
  });
  return { changed: new Map(changed), missing: missing.sort(), failed: failed.sort() };
}

/** Facts that say what was known keep the day on which that was found out, so that nothing changes on disk. */
function newer(known: PackageFacts | undefined, found: PackageFacts): PackageFacts {
  const same = known && isDeepStrictEqual({ ...found, lookedUp: known.lookedUp }, known);
  return same ? known : found;
}
