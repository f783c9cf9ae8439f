import type { Certificate } from '../core/certificate';
import { digestOf, partDigests } from '../core/digest';
import { embed } from './embedded';
import { contexts, credentialSchemaUrl, type OpenBadge, ownContext } from './openBadge';

/** What an organisation says with its signature, beside the certificate. */
export interface BadgeDetails {
  /** Who issues it: its DID, and the name that people see. */
  readonly issuer: { readonly did: string; readonly name: string; readonly url?: string };
  /** What was achieved: the pathway, in the words of the course. */
  readonly achievement: {
    readonly id: string;
    readonly description: string;
    readonly criteria: string;
  };
  /** URI of this credential, and of the learner in it; both are made for this one badge and say nothing about anyone. */
  readonly id: string;
  readonly subjectId: string;
  readonly validFrom: Date;
  readonly validUntil?: Date;
  /** Page where the certificate can be verified again. */
  readonly evidenceUrl?: string;
}

/**
 * An OpenBadgeCredential (Open Badges 3.0) about a certificate, not yet signed. It carries the whole certificate, so that
 * whoever holds the badge can run everything again, and a digest of each part, so that a change can be named.
 */
export function badgeOf(certificate: Certificate, details: BadgeDetails): OpenBadge {
  const { issuer, achievement, validFrom, validUntil, evidenceUrl } = details;
  return {
    '@context': [...contexts, ownContext],
    id: details.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: certificate.pathway.title,
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url === undefined ? {} : { url: issuer.url }),
    },
    // A JWT counts in whole seconds, and Open Badges 3.0 asks for the same moment in both.
    validFrom: wholeSeconds(validFrom),
    ...(validUntil === undefined ? {} : { validUntil: wholeSeconds(validUntil) }),
    awardedDate: certificate.issuedAt,
    credentialSubject: {
      id: details.subjectId,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: certificate.holder,
          identityType: 'name',
        },
      ],
      achievement: {
        id: achievement.id,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: certificate.pathway.title,
        description: achievement.description,
        criteria: { narrative: achievement.criteria },
      },
    },
    evidence: [
      {
        id: embed(certificate),
        type: ['Evidence'],
        name: 'Certificate with all solutions and answers',
        narrative:
          'The certificate itself. Its solutions were executed before this badge was signed, and can be executed again by anyone.',
      },
      ...(evidenceUrl === undefined
        ? []
        : [{ id: evidenceUrl, type: ['Evidence'], name: 'Where to verify the certificate' }]),
    ],
    certificateDigest: digestOf(certificate),
    certificateParts: partDigests(certificate),
    credentialSchema: [{ id: credentialSchemaUrl, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

/**
 * The content of the JWT: the credential itself, and the claims that Open Badges 3.0 ("JWT Payload Format") has stand
 * beside its fields.
 */
export function claimsOf(badge: OpenBadge): Record<string, unknown> {
  return {
    ...badge,
    iss: badge.issuer.id,
    jti: badge.id,
    sub: badge.credentialSubject.id,
    nbf: seconds(badge.validFrom),
    ...(badge.validUntil === undefined ? {} : { exp: seconds(badge.validUntil) }),
  };
}

/** NumericDate of RFC 7519. */
export function seconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}

function wholeSeconds(date: Date): string {
  return new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
