// `import { z }` is undefined under jiti 1.21, by which Docusaurus 3.10 loads plugins; see src/course/schema/parts.ts.
import * as z from 'zod';
import { text, textLike } from '../../course/schema/parts';

const did = textLike(
  /^did:web:[a-z0-9.-]+(%3A\d+)?(:[\w.~%-]+)*$/,
  'a did:web such as did:web:example.org or did:web:example.org:academy',
);

const key = z.strictObject({
  id: textLike(
    /^did:web:[^#\s]+#[\w.-]+$/,
    "the issuer's DID, # and the key's name, such as did:web:example.org#2026-1",
  ).describe('The DID URL of the key; credentials name it.'),
  publicKeyJwk: z
    .strictObject({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: textLike(/^[\w-]{43}$/, 'the 43 characters of an Ed25519 public key'),
    })
    .describe('The public key, as in did.json. A private key has no place here.'),
  revoked: z
    .strictObject({
      at: textLike(/^\d{4}-\d\d-\d\d$/, 'a day such as 2026-01-31 in quotes'),
      why: text('why the key does not count any more'),
    })
    .optional()
    .describe('When and why nothing that this key signed counts any more. Let the key stand here.'),
});

const issuer = z.strictObject({
  did: did.describe('Who signs, as credentials name it.'),
  name: text('the name of the organisation').describe('What readers see on the verify page.'),
  url: textLike(/^https?:\/\/\S+$/, 'an address such as https://example.org')
    .optional()
    .describe('Where readers learn more about it.'),
  keys: z.array(key).min(1, { error: 'at least one key' }).describe('Keys with which it signs.'),
});

/** `docs/trusted-issuers.yaml`. */
export const trustedIssuersFileSchema = z
  .array(issuer)
  .describe('Organisations on whose signatures the verify page of this site relies.');
