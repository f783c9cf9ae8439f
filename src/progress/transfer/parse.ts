import type * as z from 'zod/mini';
import { canonical } from '../core/canonical';
import { draftVersionSchema } from '../core/draft';
import { recordSchema, whyNot, type ProgressRecord } from '../core/record';
import { faultOfDraft, faultOfRecord } from './check';
import { SCHEMA_VERSION, type Transfer } from './format';
import { limits } from './limits';
import { outline } from './outline';
import { TransferError } from './transferError';

const count = (number: number) => number.toLocaleString('en');
const malformed = (what: string) =>
  new TransferError(
    'malformed',
    `This export can't be read: ${what}. It may have been changed after it was made. Export once more.`,
  );
const notAnExport = (why: string) =>
  new TransferError(
    'not-an-export',
    `This is not an export of progress: ${why}. Choose a file that “Export progress” made.`,
  );

/**
 * Reads the text of an export, for which nobody vouches: its size and nesting before it is parsed, then every field.
 *
 * @throws TransferError, and nothing else
 */
export function parseTransfer(text: string): Transfer {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw notAnExport('it holds no object');
  }
  const { schemaVersion, records, drafts } = json as Record<string, unknown>;
  if (typeof schemaVersion !== 'number' || !Number.isSafeInteger(schemaVersion)) {
    throw notAnExport('it has no “schemaVersion”');
  }
  if (schemaVersion > SCHEMA_VERSION) {
    throw new TransferError(
      'newer',
      `This export was made by a newer version of this site: it has format ${schemaVersion}, and this version reads ${SCHEMA_VERSION}. Reload the page to get the newest version, or import it where it was made.`,
    );
  }
  if (schemaVersion !== SCHEMA_VERSION) {
    throw notAnExport(`no version of this site writes format ${schemaVersion}`);
  }
  const transfer = {
    records: readList(records, 'record', recordSchema, faultOfRecord, limits.records),
    drafts: readList(drafts, 'draft', draftVersionSchema, faultOfDraft, limits.drafts),
  };
  refuseTwins(transfer.records);
  return transfer;
}

function parseJson(text: string): unknown {
  if (text.length > limits.file) throw tooLarge(text.length);
  if (text.trim() === '') throw notAnExport('it is empty');
  const { depth, cut } = outline(text);
  if (depth > limits.depth) throw malformed('it is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    if (!text.trimStart().startsWith('{')) throw notAnExport('it holds no JSON');
    if (!cut) throw malformed('it holds no valid JSON');
    throw new TransferError(
      'truncated',
      'This export is cut off: its end is missing. Copy or download the whole of it once more.',
    );
  }
}

/** @param size in bytes, or in characters, which are not more */
export const tooLarge = (size: number) =>
  new TransferError(
    'too-large',
    `This file is too large to be an export of progress: it has ${count(Math.ceil(size / 1_000_000))} MB, and an export at most ${limits.file / 1_000_000}.`,
  );

function readList<T>(
  list: unknown,
  what: 'record' | 'draft',
  schema: z.ZodMiniType<T>,
  faultOf: (value: T) => string | undefined,
  most: number,
): T[] {
  if (!Array.isArray(list)) throw notAnExport(`it has no list “${what}s”`);
  if (list.length > most) {
    throw new TransferError(
      'too-large',
      `This export has ${count(list.length)} ${what}s, and at most ${count(most)} can be read.`,
    );
  }
  return list.map((value: unknown, index) => {
    const result = schema.safeParse(value);
    const fault = result.success ? faultOf(result.data) : fieldsOf(result.error.issues);
    if (fault !== undefined) throw malformed(`${what} ${count(index + 1)} is wrong: ${fault}`);
    if (!result.success) throw new TypeError('unreachable'); // it has a fault
    return result.data;
  });
}

/** Which fields are wrong. Names that the file made up are not repeated. */
function fieldsOf(issues: Parameters<typeof whyNot>[0]): string {
  const fields = whyNot(issues)
    .split('; ')
    .map(issue => issue.split(':')[0] ?? '')
    .filter(field => /^[a-zA-Z]+(\.[a-zA-Z]+)?/.test(field) && field !== 'Invalid input')
    .map(field => `“${/^[a-zA-Z]+(\.[a-zA-Z]+)?/.exec(field)?.[0]}”`);
  if (fields.length === 0) return 'it is no object with the fields of one';
  return `${[...new Set(fields)].join(', ')} is missing, or not what it should be`;
}

function refuseTwins(records: readonly ProgressRecord[]): void {
  const byRid = new Map<string, ProgressRecord>();
  for (const [index, record] of records.entries()) {
    const other = byRid.get(record.rid);
    if (other && canonical(other) !== canonical(record)) {
      throw malformed(`record ${count(index + 1)} has the “rid” of another one`);
    }
    byRid.set(record.rid, record);
  }
}
