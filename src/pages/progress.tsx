import React, { lazy } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Layout from '@theme/Layout';
import { LoadBoundary } from '../workbench/parts/LoadBoundary';
import styles from './progress.module.css';

const Pathways = lazy(() => import('../certification/react/pathways/Pathways'));
const Progress = lazy(() => import('../progress/react/page'));

/** What the reader has done, and where they go on. */
export default function ProgressPage() {
  const waiting = (
    <p role="status" className={styles.waiting}>
      Reading your progress…
    </p>
  );
  return (
    <Layout
      title="Your progress"
      description="What you have read, built and answered, and what comes next."
    >
      <main className={styles.progress}>
        <h1>Your progress</h1>
        <noscript>
          <p>What you have done is kept by your browser, and shown by JavaScript.</p>
        </noscript>
        <BrowserOnly fallback={waiting}>
          {() => (
            <LoadBoundary what="Your progress" fallback={waiting}>
              <Progress>
                <Pathways />
              </Progress>
            </LoadBoundary>
          )}
        </BrowserOnly>
      </main>
    </Layout>
  );
}
