// Signed credentials, read and checked without any request: in a page and on Node.js alike. Whoever shows one loads this
// lazily. Signing is Node.js's alone: src/certification/node.

export { describe as describeChangedPart } from './checkCertificate';
export { checkCredential, type CheckedCredential, type CheckOptions } from './checkCredential';
export { type TrustedIssuer, type TrustedIssuers, trustedIssuersSchema } from './issuers';
export { looksLikeJwt } from './jwt';
export type { OpenBadge } from './openBadge';
export type { CredentialProblem, CredentialProblemCode } from './problems';
