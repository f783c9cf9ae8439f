import type { Certificate } from '../core/certificate';
import { checkCertificate, checkPresented } from './checkCertificate';
import { seconds } from './badgeOf';
import type { PublicJwk, TrustedIssuer } from './issuers';
import { type Jwt, readJwt } from './jwt';
import { type OpenBadge, openBadgeSchema } from './openBadge';
import { type CredentialProblem, problem } from './problems';
import { isSignedBy } from './signature';

export interface CheckOptions {
  readonly issuers: readonly TrustedIssuer[];
  readonly now: Date;
  /** A certificate that was handed over beside the credential: it must be the one that was signed. */
  readonly certificate?: Certificate;
}

/** What became of a credential's check. Nothing of it counts unless there are no problems. */
export interface CheckedCredential {
  /** Every reason why it can't be relied on; none: it is signed by a trusted issuer, valid, and unchanged. */
  readonly problems: readonly CredentialProblem[];
  /** What it says, as far as it could be read. */
  readonly badge?: OpenBadge;
  /** The certificate that it carries. */
  readonly certificate?: Certificate;
  /** The trusted issuer that it names. */
  readonly issuer?: TrustedIssuer;
}

/**
 * Checks a signed credential without any request: form, signature, issuer, time, and that the certificate in it, or beside
 * it, is the one that was signed. Whether the certificate's solutions pass is another question: run them.
 *
 * @param text a VC-JWT as Open Badges 3.0 ("Verify a Credential") describes it, from whomever it comes
 */
export function checkCredential(text: string, options: CheckOptions): CheckedCredential {
  const jwt = readJwt(text);
  if ('code' in jwt) return { problems: [jwt] };
  const read = openBadgeSchema.safeParse(jwt.payload);
  if (!read.success) {
    const place = read.error.issues[0]?.path.join('.') ?? '';
    return {
      problems: [
        problem(
          'not-a-badge',
          `It is signed text, but not an Open Badges 3.0 credential${place === '' ? '' : ` (its field ${place})`}.`,
        ),
      ],
    };
  }
  const badge = read.data;
  const { issuer, problems: trust } = checkIssuer(jwt, badge, options.issuers);
  const carried = checkCertificate(badge);
  return {
    problems: [
      ...trust,
      ...checkClaims(jwt.payload as Record<string, unknown>, badge),
      ...checkTime(badge, options.now),
      ...carried.problems,
      ...(options.certificate === undefined ? [] : checkPresented(badge, options.certificate)),
    ],
    badge,
    ...(carried.certificate === undefined ? {} : { certificate: carried.certificate }),
    ...(issuer === undefined ? {} : { issuer }),
  };
}

function checkIssuer(
  jwt: Jwt,
  badge: OpenBadge,
  issuers: readonly TrustedIssuer[],
): { issuer?: TrustedIssuer; problems: CredentialProblem[] } {
  const { id } = badge.issuer;
  const issuer = issuers.find(({ did }) => did === id);
  if (!issuer) {
    return {
      problems: [
        problem(
          'unknown-issuer',
          `It says that ${id} issued it. That is none of the issuers that this site trusts, so its signature says nothing here.`,
        ),
      ],
    };
  }
  const key = issuer.keys.find(({ id: known }) => known === jwt.kid);
  if (!key) {
    const message = `It names the key ${jwt.kid}, which is not among the keys of ${issuer.name} that this site knows. A newer key may have to be added.`;
    return { issuer, problems: [problem('unknown-key', message)] };
  }
  if (!isSignedBy(jwt, key.publicKeyJwk)) return { issuer, problems: [badSignature(issuer, key)] };
  if (!key.revoked) return { issuer, problems: [] };
  const { at, why } = key.revoked;
  const message = `${issuer.name} withdrew the key ${key.id} on ${at} (${why}). Nothing that it signed counts any more.`;
  return { issuer, problems: [problem('revoked-key', message)] };
}

const badSignature = ({ name }: TrustedIssuer, { id }: { id: string; publicKeyJwk: PublicJwk }) =>
  problem(
    'bad-signature',
    `Its signature is not that of ${name} (key ${id}): it was changed after it was signed, or somebody else signed it.`,
  );

/** Open Badges 3.0, "Verify a Credential VC-JWT Signature". */
function checkClaims(claims: Record<string, unknown>, badge: OpenBadge): CredentialProblem[] {
  const expected: [claim: string, field: string, value: unknown][] = [
    ['iss', 'issuer.id', badge.issuer.id],
    ['sub', 'credentialSubject.id', badge.credentialSubject.id],
    ['jti', 'id', badge.id],
    ['nbf', 'validFrom', seconds(badge.validFrom)],
    ['exp', 'validUntil', badge.validUntil && seconds(badge.validUntil)],
  ];
  return expected
    .filter(([claim, , value]) => claims[claim] !== value)
    .map(([claim, field]) =>
      problem(
        'claims',
        `Its claim "${claim}" and the credential's field "${field}" don't say the same.`,
      ),
    );
}

function checkTime({ validFrom, validUntil }: OpenBadge, now: Date): CredentialProblem[] {
  if (Date.parse(validFrom) > now.getTime()) {
    return [problem('not-yet-valid', `It is valid from ${validFrom} on, which has not come yet.`)];
  }
  if (validUntil !== undefined && Date.parse(validUntil) <= now.getTime()) {
    return [problem('expired', `It was valid until ${validUntil} and has expired.`)];
  }
  return [];
}
