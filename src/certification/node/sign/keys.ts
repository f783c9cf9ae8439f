import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import type { PublicJwk } from '../../credential/issuers';

/** An Ed25519 private key as a JWK (RFC 8037), with the DID URL under which its public half is published. */
export const privateJwkSchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
  d: z.string().regex(/^[\w-]{43}$/),
  kid: z.string().regex(/^did:web:[^#\s]+#[\w.-]+$/),
  alg: z.literal('EdDSA').optional(),
});
export type PrivateJwk = z.output<typeof privateJwkSchema>;

/**
 * Makes a key pair.
 *
 * @param name - the key's name within the issuer's DID; by default the beginning of its thumbprint (RFC 7638)
 */
export async function newKey(did: string, name?: string): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  const id = name ?? (await calculateJwkThumbprint(jwk)).slice(0, 16);
  return privateJwkSchema.parse({ ...jwk, kid: `${did}#${id}`, alg: 'EdDSA' });
}

/** The half that everybody may have. */
export function publicHalf({ x }: PrivateJwk): PublicJwk {
  return { kty: 'OKP', crv: 'Ed25519', x };
}

/** The DID of the issuer to whom a key belongs. */
export function didOf({ kid }: Pick<PrivateJwk, 'kid'>): string {
  return kid.split('#')[0] ?? '';
}

/**
 * @param text - JSON of a private JWK
 * @throws Error with what is wrong; never with any part of the key
 */
export function readKey(text: string): PrivateJwk {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('The key is not JSON. Make one with `npm run certificate -- keygen`.');
  }
  const read = privateJwkSchema.safeParse(value);
  if (read.success) return read.data;
  const fields = [...new Set(read.error.issues.map(({ path }) => path.join('.') || 'the whole'))];
  throw new Error(
    `The key is no Ed25519 private JWK with a did:web key id (wrong: ${fields.join(', ')}). Make one with \`npm run certificate -- keygen\`.`,
  );
}
