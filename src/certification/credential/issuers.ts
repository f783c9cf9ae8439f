import * as z from 'zod/mini';

/** An Ed25519 public key (RFC 8037); `x` is 32 bytes in base64url. A private key has a `d`, and has no place here. */
export const publicJwkSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.regex(/^[\w-]{43}$/)),
});
export type PublicJwk = z.output<typeof publicJwkSchema>;

const issuerSchema = z.object({
  /** Its DID, such as `did:web:example.org`. */
  did: z.string(),
  name: z.string(),
  url: z.optional(z.string()),
  keys: z.array(
    z.object({
      /** Its DID URL, such as `did:web:example.org#2026-1`. */
      id: z.string(),
      publicKeyJwk: publicJwkSchema,
      /** Day from which nothing that it signs counts any more, and why. */
      revoked: z.optional(z.object({ at: z.string(), why: z.string() })),
    }),
  ),
});

/** `trusted-issuers.json`: whose signatures this site relies on. Empty unless whoever publishes the site names some. */
export const trustedIssuersSchema = z.object({
  schemaVersion: z.literal(1),
  issuers: z.array(issuerSchema),
});

export type TrustedIssuers = z.output<typeof trustedIssuersSchema>;
export type TrustedIssuer = TrustedIssuers['issuers'][number];
