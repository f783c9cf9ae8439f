import React from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import buttons from '../../../workbench/parts/buttons.module.css';
import { Intake } from './Intake';
import { Opened } from './Opened';
import { Refused } from './Refused';
import { useCourse } from './useCourse';
import { useIntake } from './useIntake';
import styles from './VerifyPage.module.css';

/** Opens a certificate, and runs what is in it when the reader says so. */
export default function VerifyPage() {
  const course = useCourse();
  const issuersUrl = useBaseUrl('/trusted-issuers.json');
  const { intake, openFile, openText, leave } = useIntake(issuersUrl);
  if (course.state === 'failed') {
    return (
      <div role="alert" className={styles.alert}>
        <p>
          The course could not be loaded, and without it there is nothing to measure a certificate
          by. {course.message}
        </p>
        <button type="button" className={buttons.quiet} onClick={course.retry}>
          Try again
        </button>
      </div>
    );
  }
  if (intake.state === 'open') {
    return course.state === 'there' ? (
      <Opened key={intake.key} opened={intake.opened} course={course.course} onLeave={leave} />
    ) : (
      <p role="status">Loading the course…</p>
    );
  }
  return (
    <>
      {intake.state === 'refused' && <Refused from={intake.from} problems={intake.problems} />}
      {intake.state === 'reading' && <p role="status">Opening it…</p>}
      <Intake
        busy={intake.state === 'reading'}
        onFile={file => void openFile(file)}
        onText={text => void openText(text)}
      />
    </>
  );
}
