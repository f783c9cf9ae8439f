import React, { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Certificate } from '../../core/certificate';
import type { Course } from '../../core/course';
import { Actions } from './Actions';
import { Contents } from './Contents';
import { Meaning } from './Meaning';
import { NameForm } from './NameForm';
import { PrintRules } from './sheet/PrintRules';
import { Sheet } from './sheet/Sheet';
import { useMeasure } from './sheet/useMeasure';
import styles from './Issued.module.css';

interface IssuedProps {
  readonly certificate: Certificate;
  readonly course: Course;
  /** Of the pathway. */
  readonly description: string;
  /** False: this browser does not keep it. */
  readonly kept: boolean;
  /** How often one was issued since the page was opened: each time, the focus goes to it. */
  readonly issues: number;
  /** Whether one issued now would hold something else. */
  readonly outdated: boolean;
  /** Issues it again, where the pathway is complete. */
  readonly onIssue?: ((holder: string) => void) | undefined;
}

/** A certificate, ready to look at, print and take along. */
export function Issued(props: IssuedProps) {
  const { certificate, course, description, kept, issues, outdated, onIssue } = props;
  const verifyUrl = useBaseUrl('/verify/', { absolute: false });
  const verifyAt = `${window.location.origin}${verifyUrl}`;
  const measure = useMeasure(`${certificate.holder} ${certificate.pathway.title} ${description}`);
  const sheet = useRef<SVGSVGElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues > 0) stage.current?.focus();
  }, [issues]);
  const drawing = measure && {
    certificate,
    description,
    measure,
    verifyAt: verifyAt.replace(/^https?:\/\//, ''),
  };
  return (
    <div className={styles.issued} data-certificate={certificate.pathway.id}>
      {!kept && (
        <p role="status" className={styles.notice}>
          This browser does not keep the certificate: download it before you close this page.
        </p>
      )}
      {outdated && (
        <p className={styles.notice}>
          Your work or the course has changed since. The certificate stays what it is until you
          issue it again.
        </p>
      )}
      <div
        ref={stage}
        role="group"
        aria-label="The certificate"
        tabIndex={-1}
        className={styles.stage}
      >
        {drawing ? (
          <Sheet ref={sheet} {...drawing} className={styles.sheet} />
        ) : (
          <p role="status" className={styles.waiting}>
            Drawing the certificate…
          </p>
        )}
      </div>
      {drawing &&
        createPortal(
          <div className={styles.print} data-print-sheet="">
            <PrintRules />
            <Sheet {...drawing} />
          </div>,
          document.body,
        )}
      <Actions
        key={issues}
        certificate={certificate}
        sheet={sheet}
        verifyAt={verifyAt}
        ready={Boolean(drawing)}
      />
      <div className={styles.columns}>
        <div>
          <Meaning verifyUrl={verifyUrl} />
          {onIssue && (
            <details key={issues} className={styles.again}>
              <summary>Change the name, or issue it again</summary>
              <NameForm start={certificate.holder} button="Issue it again" onName={onIssue} />
              <p className={styles.hint}>
                It gets today’s date, your latest work and a fingerprint of its own. Files and links
                that you gave away before stay valid.
              </p>
            </details>
          )}
        </div>
        <Contents certificate={certificate} course={course} />
      </div>
    </div>
  );
}
