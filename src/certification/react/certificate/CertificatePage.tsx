import React from 'react';
import '../../../css/sheet.css';
import { StorageNotice, useProgress } from '../../../progress/react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { useCourse } from '../verify/useCourse';
import { PathwayView } from './PathwayView';
import styles from './CertificatePage.module.css';

/** Every pathway: what is missing, or the certificate. */
export function CertificatePage() {
  const course = useCourse();
  const { status, state } = useProgress();
  if (course.state === 'failed') {
    return (
      <div role="alert" className={styles.alert}>
        <p>
          The list of pathways could not be loaded: {course.message} Your progress is untouched.
        </p>
        <button type="button" className={buttons.quiet} onClick={course.retry}>
          Try again
        </button>
      </div>
    );
  }
  if (course.state === 'loading' || status === 'opening') {
    return <p role="status">Looking up what you have done…</p>;
  }
  const { pathways } = course.course;
  const wanted = new URLSearchParams(window.location.search).get('pathway');
  return (
    <>
      <StorageNotice />
      {pathways.length === 0 && <p>This course has no pathways yet.</p>}
      {pathways.map(pathway => (
        <PathwayView
          key={pathway.id}
          pathway={pathway}
          course={course.course}
          state={state}
          wanted={pathway.id === wanted && pathways.length > 1}
        />
      ))}
    </>
  );
}

export default CertificatePage;
