import React from 'react';
import Head from '@docusaurus/Head';
import glossary from '@generated/stagecraft-course/default/glossary.json';
import Layout from '@theme/Layout';
import { Glossary } from '../workbench/glossary/Glossary';
import styles from './glossary.module.css';

/** Every term that the lessons use, with where it comes from and where it is used. */
export default function GlossaryPage() {
  return (
    <Layout
      title="Glossary"
      description="The words of Backstage and of this course, explained in plain language."
    >
      <Head>
        <meta name="docsearch:kind" content="glossary" />
      </Head>
      <main className={styles.glossary}>
        <h1>Glossary</h1>
        <p className={styles.lead}>
          The words of Backstage, in plain language. In a lesson, a dotted line under a word says
          that it is explained here.
        </p>
        <Glossary entries={glossary} />
      </main>
    </Layout>
  );
}
