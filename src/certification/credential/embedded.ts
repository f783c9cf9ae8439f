import type { Certificate } from '../core/certificate';
import { canonicalJson, sha256 } from '../core/digest';
import { limits } from '../core/limits';
import { readCertificate, type Reading } from '../core/readCertificate';
import { base64, fromBase64, utf8 } from './base64';
import type { OpenBadge } from './openBadge';

const prefix = 'data:application/vnd.stagecraft.certificate+json;base64,';

/**
 * A certificate as a data URI: Open Badges 3.0 lets evidence stand in the credential in this way. Its bytes are the
 * certificate's RFC 8785 JSON, so that their SHA-256 is the certificate's digest.
 */
export function embed(certificate: Certificate): string {
  return `${prefix}${base64(utf8(canonicalJson(certificate)))}`;
}

/**
 * The certificate that a credential carries.
 *
 * @returns undefined where it carries none; `digest` is that of the bytes it carries, whatever they are
 */
export function embeddedIn(badge: OpenBadge): { digest: string; reading: Reading } | undefined {
  const uri = badge.evidence?.find(({ id }) => id?.startsWith(prefix))?.id;
  if (uri === undefined) return undefined;
  // A character of base64 holds six bits.
  if (uri.length > prefix.length + limits.json * 2)
    return { digest: '', reading: readCertificate('') };
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(uri.slice(prefix.length)));
  } catch {
    return { digest: '', reading: readCertificate('') };
  }
  return { digest: sha256(json), reading: readCertificate(json) };
}
