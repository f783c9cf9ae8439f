import * as z from 'zod/mini';
import { inspect } from '../core/inspect';
import { limits } from '../core/limits';
import { fromBase64url, utf8 } from './base64';
import { problem, type CredentialProblem } from './problems';

/** Characters of a credential: its certificate stands in it as base64 of base64. */
export const mostCharacters = limits.json * 2;

// Open Badges 3.0, "Create the JOSE Header": these headers and no others. Without an Ed25519 key there is nothing that
// this course could check.
const headerSchema = z.strictObject({
  alg: z.literal('EdDSA'),
  kid: z.string(),
  typ: z.optional(z.literal('JWT')),
});

/** A JWT in parts; nothing about it has been checked but its form. */
export interface Jwt {
  /** The DID URL of the key that is said to have signed it. */
  readonly kid: string;
  readonly payload: unknown;
  /** What the signature is over: RFC 7515, section 5.1. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether a text looks like a compact JWS, so that saying what is wrong with it as one makes sense. */
export function looksLikeJwt(text: string): boolean {
  return /^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text);
}

/**
 * Reads a compact JWS (RFC 7515) that holds a JWT with the headers of Open Badges 3.0, signed with EdDSA. Believes
 * nothing, never throws.
 */
export function readJwt(text: string): Jwt | CredentialProblem {
  const compact = text.trim();
  if (compact.length > mostCharacters) {
    return problem(
      'too-large',
      `It has more than ${mostCharacters} characters. It was not looked at further.`,
    );
  }
  const parts = compact.split('.');
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || header === '' || payload === '') {
    return problem(
      'not-a-credential',
      'This is not a signed credential: that is three pieces of text with a dot between them. Was it copied as a whole?',
    );
  }
  const head = readJson(header);
  if (head === undefined) {
    return problem('not-a-credential', 'Its header is not base64url of JSON, so it is damaged.');
  }
  const known = headerSchema.safeParse(head);
  if (!known.success) return problem('header', headerMessage(head));
  const body = readJson(payload);
  if (body === undefined) {
    return problem('not-a-credential', 'Its content is not base64url of JSON, so it is damaged.');
  }
  try {
    return {
      kid: known.data.kid,
      payload: body,
      signed: utf8(`${header}.${payload}`),
      signature: fromBase64url(signature),
    };
  } catch {
    return problem('bad-signature', 'Its signature is not base64url, so it is damaged.');
  }
}

function headerMessage(header: unknown): string {
  const { alg } = (typeof header === 'object' && header !== null ? header : {}) as {
    alg?: unknown;
  };
  if (alg === 'EdDSA') {
    return 'Its header must hold alg, kid (the key that signed it, as a text) and perhaps typ: "JWT", and nothing else.';
  }
  const shown = typeof alg === 'string' ? `"${alg.slice(0, 20)}"` : 'no algorithm';
  return `It names ${shown} as the way in which it was signed. Only "EdDSA" (Ed25519) is accepted here.`;
}

function readJson(part: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(part));
    const value: unknown = JSON.parse(text);
    return inspect(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
