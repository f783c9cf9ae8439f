import type { ReactNode } from 'react';
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import styles from './page.module.css';

interface DirectoryLayoutProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** The frame of a page of the directory; the site's search learns of what kind the page is. */
export function DirectoryLayout({ title, description, children }: DirectoryLayoutProps) {
  return (
    <Layout title={title} description={description}>
      <Head>
        <meta name="docsearch:kind" content="directory" />
      </Head>
      <main className={styles.page}>{children}</main>
    </Layout>
  );
}
