import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import type { Certificate } from '../core/certificate';
import { exampleCertificate } from '../core/certificate.testing';
import { badgeOf, claimsOf } from './badgeOf';
import { base64url, fromBase64url, utf8 } from './base64';
import type { TrustedIssuer } from './issuers';

hashes.sha512 = sha512;

/** A key of an issuer, for tests. */
export function keyOf(seed: number) {
  const secret = new Uint8Array(32).fill(seed);
  const x = base64url(getPublicKey(secret));
  return { secret, publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x } as const };
}

const did = 'did:web:academy.example';
export const kid = `${did}#2026-1`;
export const academyKey = keyOf(1);
export const academy: TrustedIssuer = {
  did,
  name: 'The Academy',
  keys: [{ id: kid, publicKeyJwk: academyKey.publicKeyJwk }],
};

export type Claims = ReturnType<typeof claimsOf>;

/** What the academy says about a certificate. */
export function claims(certificate: Certificate = exampleCertificate()): Claims {
  return claimsOf(
    badgeOf(certificate, {
      issuer: { did, name: academy.name },
      achievement: { id: 'urn:x:pathway', description: 'A pathway.', criteria: 'All of it.' },
      id: 'urn:uuid:6f2a8c1e-0000-4000-8000-000000000001',
      subjectId: 'urn:uuid:6f2a8c1e-0000-4000-8000-000000000002',
      validFrom: new Date('2026-03-02T08:00:00.500Z'),
      validUntil: new Date('2028-03-02T08:00:00.000Z'),
      evidenceUrl: 'https://academy.example/verify/',
    }),
  );
}

const part = (value: unknown) => base64url(utf8(JSON.stringify(value)));

/** A compact JWS of any header and content, signed by a key. */
export function signed(
  payload: unknown,
  {
    header = { alg: 'EdDSA', kid, typ: 'JWT' },
    secret = academyKey.secret,
  }: { header?: object; secret?: Uint8Array } = {},
): string {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${base64url(sign(utf8(text), secret))}`;
}

/** A signed text with its content changed afterwards. */
export function changedAfterwards(jwt: string, change: (claims: Claims) => unknown): string {
  const [header, payload = '', signature] = jwt.split('.');
  const value = JSON.parse(new TextDecoder().decode(fromBase64url(payload))) as Claims;
  return [header, part(change(value)), signature].join('.');
}
