import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { RECORDS_FILE, type RecordsFile } from '../files';
import { KINDS } from '../records/record';
import { pushSettings, SettingsError } from '../settings';
import { synonyms } from './indexSettings';
import { checkRecords, push } from './push';
import { PushError } from './refusal';

const usage = `npm run search:push [-- --dry-run]

Replaces what an index of Algolia holds with the records of the last build: npm run build makes them.
--dry-run  says what would be pushed, and sends nothing

Needs STAGECRAFT_ALGOLIA_APP_ID, STAGECRAFT_ALGOLIA_ADMIN_KEY and STAGECRAFT_ALGOLIA_INDEX. See "Search with Algolia" in
README.md.`;

export interface PushContext {
  readonly siteDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Part of the temporary index's name. */
  readonly suffix: string;
  print(line: string): void;
  note(line: string): void;
}

function readRecords(siteDir: string): RecordsFile {
  const file = path.join(siteDir, RECORDS_FILE);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RecordsFile;
  } catch (error) {
    throw new PushError(`${RECORDS_FILE} can't be read: run \`npm run build\` first.`, {
      cause: error,
    });
  }
}

function summary({ site, records }: RecordsFile): string[] {
  const count = (kind: string) => records.filter(record => record.kind === kind).length;
  const pages = new Set(records.map(record => record.url_without_anchor)).size;
  return [
    `${records.length} records of ${pages} pages of ${site}, and ${synonyms.length} synonyms:`,
    ...KINDS.map(kind => [kind, count(kind)] as const)
      .filter(([, records]) => records > 0)
      .map(([kind, records]) => `  ${kind.padEnd(10)} ${records}`),
  ];
}

/** A site that was built for this machine leads its readers nowhere. */
const isLocal = (site: string): boolean => /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(site);

/**
 * `npm run search:push`.
 *
 * @returns the exit code: 0 done, 1 not done, 2 asked for in the wrong way
 */
export async function searchPushCommand(
  argv: readonly string[],
  context: PushContext,
): Promise<number> {
  const { siteDir, env, suffix, print, note } = context;
  const options = {
    'dry-run': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let values: { readonly 'dry-run'?: boolean; readonly help?: boolean };
  try {
    ({ values } = parseArgs({ args: [...argv], options }));
  } catch (error) {
    note(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (values.help) {
    print(usage);
    return 0;
  }
  try {
    const file = readRecords(siteDir);
    checkRecords(file.records);
    summary(file).forEach(print);
    if (isLocal(file.site)) {
      note(`These records lead to ${file.site}. Set STAGECRAFT_URL when you build the site.`);
    }
    if (values['dry-run']) {
      print('Nothing was sent.');
      return 0;
    }
    await push(pushSettings(env), file.records, { say: print, suffix });
    return 0;
  } catch (error) {
    if (error instanceof SettingsError || error instanceof PushError) {
      note(error.message);
      return error instanceof SettingsError ? 2 : 1;
    }
    throw error;
  }
}
