import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { checkEntry, idSchema, type Entry } from '../schema/entry';
import { factsSchema, type Facts } from '../schema/facts';

export const dataFolder = 'src/directory/data';
export const factsFolder = 'src/directory/facts';

/** An entry as it is on disk, with what is known of its packages. */
export interface DirectoryEntry {
  readonly id: string;
  /** Relative to the site, with forward slashes. */
  readonly file: string;
  readonly entry: Entry;
  readonly facts: Facts;
}

/** Every mistake in the directory's files. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';

  constructor(readonly mistakes: readonly string[]) {
    super(
      [
        `The plugin directory has ${mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`}:`,
        ...mistakes,
      ].join('\n  '),
    );
  }
}

/** Reads one file of the directory. @returns the entry, or what is wrong with it */
export function readEntry(
  file: string,
  text: string,
): { readonly entry: Entry } | { readonly mistakes: readonly string[] } {
  const id = path.posix.basename(file, '.yaml');
  const named = idSchema.safeParse(id);
  if (!named.success) {
    return { mistakes: [`${file}: the file’s name, allowed: ${named.error.issues[0]?.message}`] };
  }
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) return { mistakes: [`${file}: this is not YAML: ${error.message}`] };
  const checked = checkEntry(document.toJS());
  if ('entry' in checked) return checked;
  return {
    mistakes: checked.mistakes.map(({ path: at, message }) => `${file}: ${at}: ${message}`),
  };
}

/** Reads what is known of an entry's packages; nothing, if the registry has not been asked. */
export function readFacts(siteDir: string, id: string): Facts {
  const file = path.join(siteDir, factsFolder, `${id}.json`);
  if (!existsSync(file)) return { packages: {} };
  const shown = `${factsFolder}/${id}.json`;
  try {
    return factsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(
      `${shown} is not what \`npm run directory:refresh\` writes. Delete it and run that: ${String(cause)}`,
      { cause },
    );
  }
}

/**
 * Reads the whole directory, by id.
 *
 * @param siteDir absolute
 * @throws DirectoryError with every mistake in every file
 */
export function readDirectory(siteDir: string): DirectoryEntry[] {
  const folder = path.join(siteDir, dataFolder);
  const mistakes: string[] = [];
  const entries: DirectoryEntry[] = [];
  const owners = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const file = `${dataFolder}/${name}`;
    if (!name.endsWith('.yaml')) {
      mistakes.push(`${file}: only .yaml files belong here`);
      continue;
    }
    const read = readEntry(file, readFileSync(path.join(folder, name), 'utf8'));
    if ('mistakes' in read) {
      mistakes.push(...read.mistakes);
      continue;
    }
    for (const packageName of read.entry.packages) {
      const owner = owners.get(packageName);
      if (owner) mistakes.push(`${file}: packages: ${packageName} is in ${owner} already`);
      else owners.set(packageName, file);
    }
    const id = name.slice(0, -'.yaml'.length);
    entries.push({ id, file, entry: read.entry, facts: readFacts(siteDir, id) });
  }
  if (mistakes.length > 0) throw new DirectoryError(mistakes);
  return entries;
}
