import React, { useMemo } from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import type { Course } from '../../core/course';
import { changesSince } from '../../verify/changes';
import { reportOf } from '../../verify/findings';
import type { OpenedCertificate } from '../../verify/open';
import { planOf } from '../../verify/plan';
import { Claims } from './Claims';
import { Gate } from './Gate';
import { Ignored } from './Ignored';
import { MeaningView } from './MeaningView';
import { Outcome } from './Outcome';
import { Pathway } from './Pathway';
import { Answers } from './Answers';
import { Running } from './Running';
import { SignatureView } from './SignatureView';
import { SolutionList } from './SolutionList';
import { useVerification } from './useVerification';
import styles from './VerifyPage.module.css';

interface OpenedProps {
  readonly opened: OpenedCertificate;
  readonly course: Course;
  onLeave(): void;
}

/** A certificate that could be read: what it says, and once the reader has run it, what holds. */
export function Opened({ opened, course, onLeave }: OpenedProps) {
  const { certificate, signature } = opened;
  const plan = useMemo(() => planOf(certificate, course.exercises), [certificate, course]);
  const changed = useMemo(() => changesSince(certificate, course).exercises, [certificate, course]);
  const { endedAt, results, wasAway, phase, start, cancel } = useVerification(plan);
  const report = useMemo(
    () =>
      endedAt !== undefined
        ? reportOf({
            certificate,
            course,
            results,
            now: endedAt,
            badSignature: signature?.state === 'bad' ? signature.problems.join(' ') : undefined,
          })
        : undefined,
    [endedAt, certificate, course, results, signature],
  );
  const signedBy = signature?.state === 'good' ? signature.issuer : undefined;
  return (
    <div className={styles.opened} data-phase={phase}>
      <Claims certificate={certificate} from={opened.from} />
      {signature && <SignatureView signature={signature} />}
      <Ignored places={opened.ignored} />
      {phase === 'ready' && <Gate plan={plan} onStart={start} />}
      {phase === 'running' && <Running plan={plan} results={results} onCancel={cancel} />}
      {report && <Outcome {...report} wasAway={wasAway} />}
      {plan.length > 0 && (
        <section aria-labelledby="solutions-title">
          <h2 id="solutions-title">Solutions</h2>
          <SolutionList plan={plan} results={results} changed={changed} />
        </section>
      )}
      {report && (
        <>
          {report.standing && (
            <section aria-labelledby="pathway-title">
              <h2 id="pathway-title">What the pathway asks for</h2>
              <Pathway standing={report.standing} />
              <Answers certificate={certificate} course={course} />
            </section>
          )}
          <MeaningView
            certificate={certificate}
            course={course}
            results={results}
            signedBy={signedBy}
          />
        </>
      )}
      <p className={styles.actions}>
        {report && (
          <button type="button" className={buttons.quiet} onClick={start}>
            Run it again
          </button>
        )}
        <button type="button" className={buttons.quiet} onClick={onLeave}>
          Open another certificate
        </button>
      </p>
    </div>
  );
}
