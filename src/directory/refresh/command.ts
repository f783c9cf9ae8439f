import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { factsFolder, readDirectory } from '../read/readDirectory';
import { refresh } from './refresh';
import type { AskRegistry } from './registry';

/** What the command needs of the world. */
export interface CommandContext {
  readonly siteDir: string;
  readonly ask: AskRegistry;
  readonly today: string;
  print(line: string): void;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/**
 * `npm run directory:refresh -- [id …]`: asks the registry about all plugins of the directory, or about some.
 *
 * @returns 0 if all was asked and is there, else 1; 2 for an id that there is not
 */
export async function refreshCommand(
  ids: readonly string[],
  { siteDir, ask, today, print }: CommandContext,
): Promise<0 | 1 | 2> {
  const all = readDirectory(siteDir);
  const unknown = ids.filter(id => !all.some(entry => entry.id === id));
  if (unknown.length > 0) {
    print(`There is no src/directory/data/${unknown[0]}.yaml. Ids are the names of those files.`);
    return 2;
  }
  const entries = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
  const { changed, missing, failed } = await refresh(entries, {
    ask,
    today,
    onProgress: (done, of, name) => print(`${String(done).padStart(4)} / ${of}  ${name}`),
  });
  for (const [id, facts] of changed) {
    writeWhole(
      path.join(siteDir, factsFolder, `${id}.json`),
      `${JSON.stringify(facts, null, 2)}\n`,
    );
  }
  print(
    changed.size === 0
      ? 'Nothing changed.'
      : `Facts changed for ${counted(changed.size, 'plugin')}.`,
  );
  if (missing.length > 0) print(['Not in the registry:', ...missing].join('\n  '));
  if (failed.length > 0) {
    print(
      ['Could not be asked for; what was known of these stays. Run it again:', ...failed].join(
        '\n  ',
      ),
    );
  }
  return missing.length + failed.length === 0 ? 0 : 1;
}

/** A file is there whole or as it was, also if the command is stopped. */
function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}
