import React from 'react';
import home from '@generated/stagecraft-home/default/home.json';
import Layout from '@theme/Layout';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { LiveExample } from '../home/live/LiveExample';
import { Certification } from '../home/parts/Certification';
import { Hero } from '../home/parts/Hero';
import { Inside } from '../home/parts/Inside';
import { OneCheck } from '../home/parts/OneCheck';
import { Starts } from '../home/parts/Starts';
import { Tracks } from '../home/parts/Tracks';
import styles from './index.module.css';

export default function Home() {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles.home}>
        <Hero />
        <section id="try" className={styles.live} aria-labelledby="try-title">
          <h2 id="try-title">
            <span className={styles.dot} aria-hidden="true" />
            This plugin runs in this page, on Backstage {home.release}. Change it.
          </h2>
          <LiveExample example={home.example} release={home.release} />
        </section>
        <OneCheck proof={home.proof} />
        <Inside />
        <Tracks />
        <Certification pathways={home.pathways} />
        <Starts />
      </main>
    </Layout>
  );
}
