import type { Certificate } from '../core/certificate';
import { type ChangedPart, changedParts, digestOf } from '../core/digest';
import { embeddedIn } from './embedded';
import type { OpenBadge } from './openBadge';
import { type CredentialProblem, problem } from './problems';

/** What a credential says about the certificate in it must be what that certificate says. */
export function checkCertificate(badge: OpenBadge): {
  certificate?: Certificate;
  problems: CredentialProblem[];
} {
  const embedded = embeddedIn(badge);
  if (!embedded) {
    return { problems: [problem('certificate', 'It carries no certificate of this course.')] };
  }
  const { digest, reading } = embedded;
  if (!reading.ok) {
    const [first] = reading.problems;
    return {
      problems: [problem('certificate', `The certificate in it can't be read: ${first.message}`)],
    };
  }
  const { certificate } = reading;
  const problems = [...changed(badge, certificate), ...contradictions(badge, certificate)];
  // Other bytes for the same values, or fields beside the certificate's: nobody who signs writes it so.
  if (problems.length === 0 && digest !== digestOf(certificate)) {
    problems.push(
      problem('certificate-changed', 'The certificate in it is not written as it was signed.'),
    );
  }
  return { certificate, problems };
}

/** A certificate that was handed over beside a credential must be the one that was signed. */
export function checkPresented(badge: OpenBadge, certificate: Certificate): CredentialProblem[] {
  return changed(badge, certificate).map(({ code, message, parts }) =>
    problem(code, message.replace('The certificate in it', 'The certificate beside it'), parts),
  );
}

function changed(badge: OpenBadge, certificate: Certificate): CredentialProblem[] {
  const { certificateDigest, certificateParts } = badge;
  if (certificateDigest === undefined || !certificateParts) {
    return [problem('certificate', 'It does not say which certificate it is about.')];
  }
  const parts = changedParts(certificateParts, certificate);
  if (parts.length === 0 && certificateDigest === digestOf(certificate)) return [];
  if (parts.length === 0) {
    const message = 'The certificate in it is not the one that was signed: its digest differs.';
    return [problem('certificate-changed', message)];
  }
  const list = parts.map(describe).join(', ');
  return [
    problem(
      'certificate-changed',
      `The certificate in it is not the one that was signed: ${list}.`,
      parts,
    ),
  ];
}

const names: Readonly<Record<string, string>> = {
  holder: 'the name',
  issuedAt: 'the date',
  pathway: 'the pathway',
  course: 'the course version or digest',
  lessons: 'the lessons read',
};

/** `exercise http`, `changed` → `the solution of "http" was changed`. */
export function describe({ part, change }: ChangedPart): string {
  const [kind = '', id = ''] = part.split(' ');
  const own: Record<string, string> = {
    exercise: `the solution of "${id}" (its files, dates or digests)`,
    answer: `the answer to "${id}"`,
  };
  return `${names[part] ?? own[kind] ?? `"${part}"`} was ${change}`;
}

/** The credential repeats some of what the certificate says, for wallets that know nothing of certificates. */
function contradictions(badge: OpenBadge, certificate: Certificate): CredentialProblem[] {
  const { identifier = [], achievement } = badge.credentialSubject;
  const holders = identifier
    .filter(({ identityType, hashed }) => identityType === 'name' && !hashed)
    .map(({ identityHash }) => identityHash);
  const said: [what: string, inBadge: unknown, inCertificate: string][] = [
    ['name', holders.length === 1 ? holders[0] : undefined, certificate.holder],
    ['date', badge.awardedDate, certificate.issuedAt],
    ['pathway', achievement.name, certificate.pathway.title],
  ];
  return said
    .filter(([, inBadge, inCertificate]) => inBadge !== inCertificate)
    .map(([what, inBadge, inCertificate]) =>
      problem(
        'contradiction',
        `The badge shows the ${what} ${shown(inBadge)}, but its certificate says ${shown(inCertificate)}.`,
      ),
    );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 120)}"` : 'nothing';
}
