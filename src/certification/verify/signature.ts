import type { Certificate } from '../core/certificate';
import { checkCredential, type CredentialProblemCode, type TrustedIssuer } from '../credential';

/** What a signature says about a certificate. */
export interface Signature {
  /**
   * `good`: a trusted issuer signed it, it is valid and unchanged. `unknown`: nobody whom this site knows signed it, so it
   * says nothing. `bad`: something speaks against it.
   */
  readonly state: 'good' | 'unknown' | 'bad';
  /** The issuer's name if it is trusted; else what it calls itself. */
  readonly issuer: string;
  /** Why it is not good, in sentences. */
  readonly problems: readonly string[];
  /** When it was issued, and until when it is valid. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What is no fault of the credential: this site was not told of its issuer. */
const UNKNOWN: readonly CredentialProblemCode[] = ['unknown-issuer', 'unknown-key'];

/**
 * Opens a signed credential (VC-JWT), without any request.
 *
 * @returns the certificate in it and what its signature is worth, or why there is none to read
 */
export function openCredential(
  text: string,
  issuers: readonly TrustedIssuer[],
  now: Date,
): { certificate?: Certificate | undefined; signature: Signature } {
  const { problems, badge, certificate, issuer } = checkCredential(text, { issuers, now });
  const isUnknown = problems.some(({ code }) => UNKNOWN.includes(code));
  const isBad = problems.some(({ code }) => !UNKNOWN.includes(code));
  return {
    certificate,
    signature: {
      state: isBad ? 'bad' : isUnknown ? 'unknown' : 'good',
      issuer: issuer?.name ?? badge?.issuer.name ?? badge?.issuer.id ?? 'Somebody',
      problems: problems.map(({ message }) => message),
      from: badge?.validFrom,
      until: badge?.validUntil,
    },
  };
}
