import { z } from 'zod/mini';
import type { Files } from '../../../sandbox/protocol/common';
import { pack, unpack } from '../../../fragment';
import { limits } from './limits';
import { linkErrorOf, malformed, tooLarge } from './linkError';

/** Written before the code; a change of the format raises it. */
const VERSION = 1;
const SIZES = { packed: limits.encoded, unpacked: limits.inflated };

/** Relative, and made of names that no object has anyway. */
const isPath = (path: string) =>
  path.length <= limits.path &&
  path.split('/').every(name => /^[\w@.-]+$/.test(name) && !/^(\.+|__\w+__)$/.test(name));

const text = z.string();
const codeSchema = z.strictObject({
  /** What the files belong to. */
  of: z.strictObject({
    kind: z.enum(['exercise', 'template']),
    id: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  }),
  /** Digest of the starter that the files were changed from. */
  starter: z.string().check(z.maxLength(64)),
  /** Of the project, when it was shared from the playground. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(limits.name))),
  /** Pairs, so that no path can be taken for a property. */
  files: z.array(z.tuple([z.string(), text])),
  /** Paths of the files that are no more. */
  deleted: z.array(z.string()),
});

/** Code that travels in a link: the files that differ from what they began as. */
export interface LinkedCode {
  readonly of: { readonly kind: 'exercise' | 'template'; readonly id: string };
  readonly starter: string;
  readonly name?: string;
  readonly files: Files;
  /** Paths of starter files that are no more. */
  readonly deleted: readonly string[];
}

/**
 * Code as text for the fragment of an address: `1.` and base64url of zlib of JSON.
 *
 * @throws LinkError when it is more than a link may hold
 */
export function encodeCode({ files, ...rest }: LinkedCode): string {
  const pairs = Object.entries(files);
  if (pairs.length + rest.deleted.length > limits.files)
    throw tooLarge(`it has more than ${limits.files} files`);
  try {
    return pack(JSON.stringify({ ...rest, files: pairs }), VERSION, SIZES);
  } catch (error) {
    throw linkErrorOf(error);
  }
}

/**
 * Reads what encodeCode made, or what somebody else put in its place: sizes are checked before and while it is unpacked,
 * then its shape. Runs nothing.
 *
 * @throws LinkError, and nothing else
 */
export function decodeCode(code: string): LinkedCode {
  try {
    return decode(code);
  } catch (error) {
    throw linkErrorOf(error);
  }
}

function decode(code: string): LinkedCode {
  const json: unknown = JSON.parse(unpack(code, VERSION, SIZES));
  const { files, name, ...rest } = codeSchema.parse(json);
  const named = [...files.map(([path]) => path), ...rest.deleted];
  if (named.length > limits.files) throw tooLarge(`it has more than ${limits.files} files`);
  const paths = new Set(named);
  if (paths.size < named.length) throw malformed('it names a file twice');
  if (![...paths].every(isPath)) throw malformed('it has a path that no file of an exercise has');
  return { ...rest, ...(name === undefined ? {} : { name }), files: Object.fromEntries(files) };
}
