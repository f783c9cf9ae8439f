import type { ChangedPart } from '../core/digest';

/** Why a credential can't be relied on. */
export type CredentialProblemCode =
  /** More than any credential of this course: not looked at further. */
  | 'too-large'
  /** No JWT, or a damaged one. */
  | 'not-a-credential'
  /** Signed in a way that is not accepted here. */
  | 'header'
  /** A JWT, but no Open Badges 3.0 credential. */
  | 'not-a-badge'
  /** The JWT says something else about itself than the credential in it does. */
  | 'claims'
  /** It carries no certificate of this course, or one that can't be read. */
  | 'certificate'
  /** What it says about the certificate is not what the certificate says. */
  | 'contradiction'
  /** The certificate is not the one that was signed. */
  | 'certificate-changed'
  | 'unknown-issuer'
  | 'unknown-key'
  /** The issuer has withdrawn the key. */
  | 'revoked-key'
  | 'bad-signature'
  | 'not-yet-valid'
  | 'expired';

export interface CredentialProblem {
  readonly code: CredentialProblemCode;
  /** A sentence or two for the reader. */
  readonly message: string;
  /** For `certificate-changed`: what is not as it was signed. */
  readonly parts?: readonly ChangedPart[];
}

export function problem(
  code: CredentialProblemCode,
  message: string,
  parts?: readonly ChangedPart[],
): CredentialProblem {
  return { code, message, ...(parts ? { parts } : {}) };
}
