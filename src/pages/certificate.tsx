import React, { lazy } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Layout from '@theme/Layout';
import { LoadBoundary } from '../workbench/parts/LoadBoundary';
import styles from './certificate.module.css';

const Certificate = lazy(() => import('../certification/react/certificate/CertificatePage'));

/** Pathways, and the certificates at their ends. */
export default function CertificatePage() {
  const waiting = <p role="status">Looking up what you have done…</p>;
  return (
    <Layout
      title="Certificate"
      description="What each pathway asks for, and a certificate that anyone can run again."
    >
      <main className={styles.certificate}>
        <h1>Certificate</h1>
        <p className={styles.lead}>
          A pathway ends in a certificate that holds your solutions and answers. Nobody has to
          believe it: anyone can run it again.
        </p>
        <noscript>
          <p>What you have done is kept by your browser, and shown by JavaScript.</p>
        </noscript>
        <BrowserOnly fallback={waiting}>
          {() => (
            <LoadBoundary what="This page" fallback={waiting}>
              <Certificate />
            </LoadBoundary>
          )}
        </BrowserOnly>
      </main>
    </Layout>
  );
}
