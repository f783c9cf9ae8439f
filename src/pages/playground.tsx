import React, { lazy } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import Layout from '@theme/Layout';
import { LoadBoundary } from '../workbench/parts/LoadBoundary';
import styles from './playground.module.css';

const Playground = lazy(() => import('../workbench/playground/Playground'));

/** The workbench without a lesson. */
export default function PlaygroundPage() {
  const waiting = <p role="status">Loading the playground…</p>;
  return (
    <Layout
      title="Playground"
      description="Write Backstage plugins of your own, and watch them run in this page."
    >
      <main className={styles.playground}>
        <h1>Playground</h1>
        <p className={styles.lead}>
          A plugin of your own, on the real framework, with no task to solve. Projects stay in this
          browser.
        </p>
        <noscript>
          <p>Running code needs JavaScript.</p>
        </noscript>
        <BrowserOnly fallback={waiting}>
          {() => (
            <LoadBoundary what="The playground" fallback={waiting}>
              <Playground />
            </LoadBoundary>
          )}
        </BrowserOnly>
      </main>
    </Layout>
  );
}
