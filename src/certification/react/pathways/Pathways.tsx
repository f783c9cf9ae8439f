import React from 'react';
import type { ProgressState } from '../../../progress/core/state';
import { useProgress } from '../../../progress/react';
import buttons from '../../../workbench/parts/buttons.module.css';
import type { Course } from '../../core/course';
import { useCourse } from '../verify/useCourse';
import { PathwayCard } from './PathwayCard';
import styles from './Pathways.module.css';

/** Which pathways there are, and how far the reader is on each. */
export default function Pathways() {
  const loading = useCourse();
  const { state } = useProgress();
  return (
    <section className={styles.pathways} aria-labelledby="pathways">
      <h2 id="pathways">Pathways</h2>
      <List loading={loading} state={state} />
    </section>
  );
}

interface ListProps {
  readonly loading: ReturnType<typeof useCourse>;
  readonly state: ProgressState;
}

function List({ loading, state }: ListProps) {
  if (loading.state === 'loading') {
    return (
      <p role="status" className={styles.waiting}>
        Loading the pathways…
      </p>
    );
  }
  if (loading.state === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        The pathways could not be loaded: {loading.message}{' '}
        <button type="button" className={buttons.quiet} onClick={loading.retry}>
          Try again
        </button>
      </p>
    );
  }
  return <Cards course={loading.course} state={state} />;
}

function Cards({ course, state }: { readonly course: Course; readonly state: ProgressState }) {
  if (course.pathways.length === 0) return <p>There is no pathway yet.</p>;
  return (
    <>
      {course.pathways.map(pathway => (
        <PathwayCard key={pathway.id} pathway={pathway} course={course} state={state} />
      ))}
    </>
  );
}
