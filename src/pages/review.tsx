import React, { lazy } from 'react';
import BrowserOnly from '@docusaurus/BrowserOnly';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import { StorageNotice } from '../progress/react/StorageNotice';
import { LoadBoundary } from '../workbench/parts/LoadBoundary';
import styles from './review.module.css';

const Review = lazy(() => import('../workbench/quiz/review/Review'));

/** Questions of the quizzes come back, spaced further and further apart. */
export default function ReviewPage() {
  const waiting = <p role="status">Looking for what is due…</p>;
  const quizzesUrl = useBaseUrl('/quizzes.json');
  const learnUrl = useBaseUrl('/learn/introduction/intro/');
  return (
    <Layout
      title="Review"
      description="The questions that you have answered come back when it is time for them."
    >
      <main className={styles.review}>
        <h1>Review</h1>
        <p className={styles.lead}>
          Questions that you answered come back shortly before you would forget them. It is up to
          you: nothing here counts for a pathway, and nothing is lost by staying away.
        </p>
        <StorageNotice />
        <noscript>
          <p>Reviewing needs JavaScript. The quizzes can be read in their lessons.</p>
        </noscript>
        <BrowserOnly fallback={waiting}>
          {() => (
            <LoadBoundary what="The review" fallback={waiting}>
              <Review quizzesUrl={quizzesUrl} learnUrl={learnUrl} />
            </LoadBoundary>
          )}
        </BrowserOnly>
      </main>
    </Layout>
  );
}
