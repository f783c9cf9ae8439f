import * as z from 'zod/mini';

// What this course reads and writes of an OpenBadgeCredential: Open Badges 3.0, "AchievementCredential" and what it holds
// (https://www.imsglobal.org/spec/ob/v3p0), over the W3C's Verifiable Credentials Data Model 2.0.

/** The JSON-LD contexts that Open Badges 3.0 asks for, in this order. */
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Gives the two fields that are this course's own a meaning for JSON-LD. */
export const ownContext = {
  certificateDigest: { '@id': 'urn:stagecraft:certificate-digest' },
  certificateParts: { '@id': 'urn:stagecraft:certificate-parts', '@type': '@json' },
} as const;

/** Where 1EdTech publishes the JSON Schema of a credential. */
export const credentialSchemaUrl =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

const includes = (...names: string[]) =>
  z.array(z.string()).check(z.refine(types => types.some(type => names.includes(type))));

/** A moment with a zone, as RFC 3339 writes it. */
const moment = z
  .string()
  .check(
    z.refine(
      text =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
        !Number.isNaN(Date.parse(text)),
    ),
  );

const profile = z.looseObject({
  id: z.string(),
  type: includes('Profile'),
  name: z.optional(z.string()),
  url: z.optional(z.string()),
});

const evidence = z.looseObject({
  id: z.optional(z.string()),
  type: includes('Evidence'),
  name: z.optional(z.string()),
});

const subject = z.looseObject({
  id: z.string(),
  type: includes('AchievementSubject'),
  identifier: z.optional(
    z.array(
      z.looseObject({
        type: z.literal('IdentityObject'),
        hashed: z.boolean(),
        identityHash: z.string(),
        identityType: z.string(),
      }),
    ),
  ),
  achievement: z.looseObject({
    id: z.string(),
    type: includes('Achievement'),
    name: z.string(),
    description: z.string(),
    criteria: z.looseObject({ narrative: z.optional(z.string()) }),
  }),
});

/** The fields that this course relies on; others may stand beside them. */
export const openBadgeSchema = z.looseObject({
  '@context': z
    .array(z.unknown())
    .check(z.refine(([first, second]) => first === contexts[0] && isBadgeContext(second))),
  id: z.string(),
  type: z
    .array(z.string())
    .check(
      z.refine(
        types =>
          types.includes('VerifiableCredential') &&
          (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')),
      ),
    ),
  name: z.optional(z.string()),
  issuer: profile,
  validFrom: moment,
  validUntil: z.optional(moment),
  awardedDate: z.optional(moment),
  credentialSubject: subject,
  evidence: z.optional(z.array(evidence)),
  /** SHA-256 (hex) of the signed certificate's RFC 8785 JSON. */
  certificateDigest: z.optional(z.string()),
  /** Digests that name each part of the signed certificate: see `partDigests`. */
  certificateParts: z.optional(z.record(z.string(), z.string())),
});

export type OpenBadge = z.output<typeof openBadgeSchema>;

/** A later patch of the context has another number. */
function isBadgeContext(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/.test(value)
  );
}
