import React, { lazy } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Layout from '@theme/Layout';
import { LoadBoundary } from '../workbench/parts/LoadBoundary';
import styles from './verify.module.css';

const VerifyPage = lazy(() => import('../certification/react/verify/VerifyPage'));

/** Where anyone runs a certificate again. */
export default function Verify() {
  const waiting = <p role="status">Loading…</p>;
  return (
    <Layout
      title="Verify a certificate"
      description="Run the solutions in a certificate again, here and now."
    >
      <main className={styles.verify}>
        <h1>Verify a certificate</h1>
        <p className={styles.lead}>
          A certificate of this course holds its solutions. This page runs them again, against this
          site’s own checks: you need not take anybody’s word for it. Nothing leaves this page.
        </p>
        <noscript>
          <p>Verifying runs code, and needs JavaScript.</p>
        </noscript>
        <BrowserOnly fallback={waiting}>
          {() => (
            <LoadBoundary what="This page" fallback={waiting}>
              <VerifyPage />
            </LoadBoundary>
          )}
        </BrowserOnly>
      </main>
    </Layout>
  );
}
