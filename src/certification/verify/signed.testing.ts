import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { Certificate } from '../core/certificate';
import { badgeOf, claimsOf } from '../credential/badgeOf';
import { base64url, utf8 } from '../credential/base64';
import type { TrustedIssuer } from '../credential';

hashes.sha512 = sha512;

const secret = new Uint8Array(32).fill(7);
const did = 'did:web:academy.example';
const kid = `${did}#2026`;

/** An issuer with a key of its own, for tests. */
export const academy: TrustedIssuer = {
  did,
  name: 'The Academy',
  keys: [
    {
      id: kid,
      publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: base64url(getPublicKey(secret)) },
    },
  ],
};

/** A certificate, signed by the academy as a VC-JWT. */
export function signedByAcademy(certificate: Certificate): string {
  const badge = badgeOf(certificate, {
    issuer: { did, name: academy.name },
    achievement: { id: 'urn:example:pathway', description: 'A pathway', criteria: 'All of it' },
    id: 'urn:uuid:6f2a8c1e-0000-4000-8000-000000000001',
    subjectId: 'urn:uuid:6f2a8c1e-0000-4000-8000-000000000002',
    validFrom: new Date('2026-03-01T13:00:00.000Z'),
  });
  const part = (value: object) => base64url(utf8(JSON.stringify(value)));
  const signed = `${part({ alg: 'EdDSA', kid, typ: 'JWT' })}.${part(claimsOf(badge))}`;
  return `${signed}.${base64url(sign(utf8(signed), secret))}`;
}

/** A signed text with its content changed by hand, and the signature left as it was. */
export function withChangedContent(jwt: string, change: (text: string) => string): string {
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const text = Buffer.from(payload, 'base64url').toString('utf8');
  return [header, Buffer.from(change(text)).toString('base64url'), signature].join('.');
}
