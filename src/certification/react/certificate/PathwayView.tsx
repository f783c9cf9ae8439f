import React, { useCallback, useId, useState } from 'react';
import { Ring } from '../../../progress/react/Ring';
import type { ProgressState } from '../../../progress/core/state';
import type { Course, Pathway } from '../../core/course';
import { issueCertificate } from '../../core/issue';
import { standingOf } from '../../core/standing';
import { Issued } from './Issued';
import { NameForm } from './NameForm';
import { RequirementList } from './RequirementList';
import { isOutdated } from './outdated';
import { rememberedName, useIssued } from './useIssued';
import styles from './CertificatePage.module.css';

interface PathwayViewProps {
  readonly pathway: Pathway;
  readonly course: Course;
  readonly state: ProgressState;
  /** Whether the reader came for this one: it is scrolled to. */
  readonly wanted: boolean;
}

/** One pathway: how far the reader is, what is missing, and its certificate. */
export function PathwayView({ pathway, course, state, wanted }: PathwayViewProps) {
  const titleId = useId();
  const scrolledTo = useCallback(
    (section: HTMLElement | null) => {
      if (wanted) section?.scrollIntoView();
    },
    [wanted],
  );
  const standing = standingOf(pathway, course, state);
  const { certificate, kept, keep } = useIssued(pathway.id);
  const [error, setError] = useState('');
  /** How often one was issued since the page was opened. */
  const [issues, setIssues] = useState(0);
  const issue = (holder: string) => {
    try {
      keep(issueCertificate({ pathway, course, state, holder, now: Date.now() }));
      setError('');
      setIssues(count => count + 1);
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <section
      ref={scrolledTo}
      aria-labelledby={titleId}
      className={styles.pathway}
      data-pathway={pathway.id}
    >
      <header className={styles.head}>
        <Ring share={standing.share} size="large" of={pathway.title} />
        <div>
          <p className={styles.eyebrow}>Pathway</p>
          <h2 id={titleId}>{pathway.title}</h2>
          <p className={styles.description}>{pathway.description}</p>
          {pathway.coming.length > 0 && (
            <p className={styles.coming}>
              Not written yet: {pathway.coming.join(', ')}. Once it is there, this pathway asks for
              it too. A certificate that you have by then stays what it is.
            </p>
          )}
        </div>
      </header>
      <RequirementList requirements={standing.requirements} />
      {error !== '' && (
        <p role="alert" className={styles.alert}>
          The certificate could not be issued. {error}
        </p>
      )}
      {certificate ? (
        <Issued
          certificate={certificate}
          course={course}
          description={pathway.description}
          kept={kept}
          issues={issues}
          outdated={standing.complete && isOutdated(certificate, { pathway, course, state })}
          onIssue={standing.complete ? issue : undefined}
        />
      ) : (
        standing.complete && (
          <div className={styles.ready}>
            <h3>Everything is done. Whose certificate is it?</h3>
            <NameForm start={rememberedName()} button="Issue the certificate" onName={issue} />
          </div>
        )
      )}
    </section>
  );
}
