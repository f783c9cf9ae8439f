import { z } from 'zod/mini';
import type { Files } from '../../../sandbox/protocol/common';
import { fromBase64url, toBase64url } from './base64url';
import { deflate, inflate } from './inflate';
import { limits } from './limits';
import { LinkError, malformed, tooLarge } from './linkError';

/** Written before the code; a change of the format raises it. */
const VERSION = 1;

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
  const json = new TextEncoder().encode(JSON.stringify({ ...rest, files: pairs }));
  if (json.length > limits.inflated) throw tooLarge('it is more than 1 MB');
  const code = `${VERSION}.${toBase64url(deflate(json))}`;
  if (code.length > limits.encoded) {
    throw tooLarge('the link would be longer than 300,000 characters');
  }
  return code;
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
    if (error instanceof LinkError) throw error;
    throw malformed('what it holds is not code from this site');
  }
}

function decode(code: string): LinkedCode {
  if (code.length > limits.encoded) throw tooLarge('it has more than 300,000 characters');
  const [, version, data] = /^(\d{1,6})\.(.*)$/s.exec(code) ?? [];
  if (version === undefined || data === undefined) throw malformed('it has no version');
  if (Number(version) !== VERSION) {
    throw new LinkError(
      'version',
      `This link is of version ${version}, and this site reads version ${VERSION}. Was it made on a newer site? Reload the page, or open the link on the site that made it.`,
    );
  }
  const bytes = inflate(fromBase64url(data), limits.inflated);
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const { files, name, ...rest } = codeSchema.parse(json);
  const named = [...files.map(([path]) => path), ...rest.deleted];
  if (named.length > limits.files) throw tooLarge(`it has more than ${limits.files} files`);
  const paths = new Set(named);
  if (paths.size < named.length) throw malformed('it names a file twice');
  if (![...paths].every(isPath)) throw malformed('it has a path that no file of an exercise has');
  return { ...rest, ...(name === undefined ? {} : { name }), files: Object.fromEntries(files) };
}
