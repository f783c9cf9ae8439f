import type { DraftVersion } from '../core/draft';
import type { ProgressRecord } from '../core/record';
import { limits } from './limits';

// What the schemas leave open, because the disk is trusted with it, and what comes from a file is not.

/** Times past it leave no room for later ones: see `instantAfter`. */
const TOO_LATE = '9000';

const isName = (text: string) => text.length <= limits.name && /^[\w./@:*+-]+$/.test(text);
const isCourse = (text: string) => text === '' || isName(text);
/** Relative, and made of names that no object has anyway. */
const isPath = (path: string) =>
  path.length <= limits.name &&
  path.split('/').every(name => /^[\w@.-]+$/.test(name) && !/^(\.+|__\w+__)$/.test(name));

/** What is wrong with a record, as the end of a sentence; undefined if nothing is. */
export function faultOfRecord(record: ProgressRecord): string | undefined {
  if (!isName(record.rid)) return '“rid” is not like an id';
  if (!isName(record.id)) return '“id” is not like an id';
  if (!isName(record.kind)) return '“kind” is not like the name of a kind';
  if (!isCourse(record.course)) return '“course” is not like a digest';
  if (record.at > TOO_LATE) return '“at” is a time that no clock shows';
  switch (record.kind) {
    case 'passed':
      return faultOfFiles(record.data.files);
    case 'answered':
    case 'reviewed':
      return (record.data.options ?? []).every(isName)
        ? undefined
        : '“options” has what is not like an id';
    case 'review-undone':
      return isName(record.data.review) ? undefined : '“review” is not like an id';
    case 'reset':
      return record.data.rids.every(isName) ? undefined : '“rids” has what is not like an id';
    case 'reset-undone':
      return isName(record.data.reset) ? undefined : '“reset” is not like an id';
    default:
      return undefined;
  }
}

/** The same for the version of a file. */
export function faultOfDraft(version: DraftVersion): string | undefined {
  if (!isName(version.id)) return '“id” is not like an id';
  if (!isPath(version.path)) return '“path” is not a path that a file of an exercise has';
  if (!isName(version.writer)) return '“writer” is not like an id';
  if (!isCourse(version.starterDigest)) return '“starterDigest” is not like a digest';
  if (version.at > TOO_LATE) return '“at” is a time that no clock shows';
  return (version.text ?? '').length > limits.text ? 'its text is too long' : undefined;
}

function faultOfFiles(files: Readonly<Record<string, string>>): string | undefined {
  const pairs = Object.entries(files);
  if (pairs.length > limits.files) return `it has more than ${limits.files} files`;
  if (!pairs.every(([path]) => isPath(path)))
    return 'it has a path that no file of an exercise has';
  return pairs.some(([, text]) => text.length > limits.text)
    ? 'a text in it is too long'
    : undefined;
}
