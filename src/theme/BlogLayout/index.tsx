import React from 'react';
import Head from '@docusaurus/Head';
import type { Props } from '@theme/BlogLayout';
import Layout from '@theme/Layout';
import styles from './styles.module.css';

/** Pages of the blog: a column of text, and on a post beside it what it contains. No list of other posts. */
export default function BlogLayout({ sidebar: _none, toc, children, ...layout }: Props) {
  return (
    <Layout {...layout}>
      <Head>
        <meta name="docsearch:kind" content="blog" />
      </Head>
      <div className={styles.page}>
        <main className={styles.text}>{children}</main>
        {toc && (
          <nav className={styles.contents} aria-label="On this page">
            {toc}
          </nav>
        )}
      </div>
    </Layout>
  );
}
