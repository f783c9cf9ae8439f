import { randomUUID } from 'node:crypto';
import { CompactSign, importJWK } from 'jose';
import type { Certificate } from '../../core/certificate';
import type { Course } from '../../core/course';
import { checkCredential } from '../../credential';
import { badgeOf, claimsOf } from '../../credential/badgeOf';
import type { TrustedIssuer } from '../../credential/issuers';
import { didOf, type PrivateJwk, publicHalf } from './keys';

export interface IssueOptions {
  readonly key: PrivateJwk;
  readonly issuerName: string;
  readonly issuerUrl?: string;
  readonly now: Date;
  /** Days that the badge is valid; without it, for good. */
  readonly validDays?: number;
  /** Page where the certificate can be verified again. */
  readonly evidenceUrl?: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Signs an Open Badges 3.0 credential about a certificate, as a VC-JWT with EdDSA. That the certificate holds is for the
 * caller to have found out: see signFile.
 *
 * @throws Error if what was signed does not stand the check that its readers will make
 */
export async function issueBadge(
  certificate: Certificate,
  course: Course,
  options: IssueOptions,
): Promise<string> {
  const { key, issuerName, issuerUrl, now, validDays, evidenceUrl } = options;
  const did = didOf(key);
  const pathway = course.pathways.find(({ id }) => id === certificate.pathway.id);
  const badge = badgeOf(certificate, {
    issuer: { did, name: issuerName, ...(issuerUrl === undefined ? {} : { url: issuerUrl }) },
    achievement: {
      id: `urn:stagecraft:pathway:${certificate.pathway.id}`,
      description: pathway?.description ?? certificate.pathway.title,
      criteria: `All lessons of the pathway read, all of its exercises solved so that their checks pass on Backstage ${course.backstage.release}, and at least ${pathway?.quizPercent ?? 100} % of its questions answered right. ${issuerName} executed every solution before signing.`,
    },
    id: `urn:uuid:${randomUUID()}`,
    subjectId: `urn:uuid:${randomUUID()}`,
    validFrom: now,
    ...(validDays === undefined ? {} : { validUntil: new Date(now.getTime() + validDays * DAY) }),
    ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
  });
  const jwt = await new CompactSign(new TextEncoder().encode(JSON.stringify(claimsOf(badge))))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, typ: 'JWT' })
    .sign(await importJWK({ ...key }, 'EdDSA'));

  const issuer: TrustedIssuer = {
    did,
    name: issuerName,
    keys: [{ id: key.kid, publicKeyJwk: publicHalf(key) }],
  };
  const { problems } = checkCredential(jwt, { issuers: [issuer], now, certificate });
  if (problems.length > 0) {
    throw new Error(
      `The badge does not stand its own check: ${problems.map(({ message }) => message).join(' ')}`,
    );
  }
  return jwt;
}
