import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trustedIssuersSchema } from '../credential';
import { readTrustedIssuers } from './readTrustedIssuers';

let siteDir = '';
beforeEach(() => {
  siteDir = mkdtempSync(path.join(tmpdir(), 'stagecraft-'));
  mkdirSync(path.join(siteDir, 'docs'));
});
afterEach(() => rmSync(siteDir, { recursive: true, force: true }));

const read = (yaml: string) => {
  writeFileSync(path.join(siteDir, 'docs/trusted-issuers.yaml'), yaml);
  return readTrustedIssuers(siteDir);
};

const x = 'A'.repeat(43);
const academy = `
- did: did:web:example.org
  name: Example Academy
  url: https://example.org
  keys:
    - id: did:web:example.org#2026-1
      publicKeyJwk: { kty: OKP, crv: Ed25519, x: ${x} }
    - id: did:web:example.org#2025-1
      publicKeyJwk: { kty: OKP, crv: Ed25519, x: ${x} }
      revoked: { at: '2026-01-31', why: a laptop was stolen }
`;

describe('docs/trusted-issuers.yaml', () => {
  it('names nobody in this repository, and nobody where it is absent', () => {
    expect(readTrustedIssuers(process.cwd())).toEqual({ schemaVersion: 1, issuers: [] });
    expect(readTrustedIssuers(siteDir)).toEqual({ schemaVersion: 1, issuers: [] });
  });

  it('is published as pages read it', () => {
    const published: unknown = JSON.parse(JSON.stringify(read(academy)));
    expect(trustedIssuersSchema.parse(published)).toEqual(read(academy));
    expect(read(academy).issuers[0]?.keys[1]?.revoked?.why).toBe('a laptop was stolen');
  });

  it.each<[what: string, from: string, to: string, message: RegExp]>([
    [
      'another DID',
      'did: did:web:example.org',
      'did: did:key:z6Mk',
      /\[0\]\.did: found "did:key:z6Mk", allowed: a did:web/,
    ],
    ['a private key', `x: ${x} }\n    - id`, `x: ${x}, d: ${x} }\n    - id`, /publicKeyJwk/],
    ['another curve', 'crv: Ed25519', 'crv: P-256', /crv/],
    ['a key cut off', `x: ${x}`, 'x: AAAA', /43 characters/],
    [
      "another issuer's key",
      'example.org#2026-1',
      'eve.example#2026-1',
      /a key of did:web:example\.org/,
    ],
    ['a key twice', '#2025-1', '#2026-1', /twice/],
    ['no name', 'name: Example Academy', 'name: ""', /name of the organisation/],
    ['no list', academy, 'did: did:web:example.org', /trusted-issuers\.yaml/],
  ])('stops the build for %s', (_what, from, to, message) => {
    expect(academy).toContain(from);
    expect(() => read(academy.replace(from, to))).toThrow(message);
  });
});
