import type { Certificate } from '../../core/certificate';
import { canonicalJson } from '../../core/digest';
import { issueCertificate, type Issue } from '../../core/issue';

/** Whether a certificate issued now would hold something else than this one; name and date apart. */
export function isOutdated(
  certificate: Certificate,
  { pathway, course, state }: Pick<Issue, 'pathway' | 'course' | 'state'>,
): boolean {
  const contents = ({ pathway: of, course: on, evidence }: Certificate) =>
    canonicalJson({ of, on, evidence });
  try {
    const { holder, issuedAt } = certificate;
    const now = Date.parse(issuedAt);
    return (
      contents(certificate) !== contents(issueCertificate({ pathway, course, state, holder, now }))
    );
  } catch {
    return false; // none could be issued now: the one that is there stays
  }
}
