import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { fromBase64url } from './base64';
import type { PublicJwk } from './issuers';
import type { Jwt } from './jwt';

// @noble/ed25519 3.2 would take SHA-512 from `crypto.subtle`, which is absent on plain-http hosts.
hashes.sha512 = sha512;

/** Whether an Ed25519 signature (RFC 8032, in its strict reading) of a JWT is that of a key. */
export function isSignedBy(
  { signed, signature }: Pick<Jwt, 'signed' | 'signature'>,
  { x }: PublicJwk,
): boolean {
  try {
    return verify(signature, signed, fromBase64url(x), { zip215: false });
  } catch {
    // A signature or a key that is no point of the curve, or has another length.
    return false;
  }
}
