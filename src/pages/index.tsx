import React from 'react';
import Layout from '@theme/Layout';
import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { StartOrContinue, StartOrContinueNote } from '../progress/react/continue/StartOrContinue';
import { GuideCards } from '../progress/react/GuideCards';
import { StageDrawing } from './_StageDrawing';
import styles from './index.module.css';

const FACTS = [
  {
    title: 'The framework is real',
    text: 'Your code runs on the published @backstage packages: backend, HTTP, database. In this page, in a second.',
  },
  {
    title: 'The checks are tests',
    text: 'Ordinary Backstage tests decide. The same files pass on Node.js, so what you learn here holds at work.',
  },
  {
    title: 'Nothing leaves this site',
    text: 'No account, no install, no third party. Your work stays in this browser.',
  },
];

export default function Home() {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className={styles.home}>
        <section className={styles.hero}>
          <div className={styles.pitch}>
            <h1>Learn to build Backstage plugins by building them.</h1>
            <p>
              Open a lesson, change a real plugin, and watch it run on the real framework. Checks
              tell you at once what works and what doesn’t yet.
            </p>
            <p className={styles.actions}>
              <StartOrContinue
                className={styles.start}
                to="/learn/plugins-101/first-backend-plugin/"
              >
                Write your first plugin
              </StartOrContinue>
              <Link className={styles.second} to="/learn/introduction/intro/">
                What is a plugin?
              </Link>
            </p>
            <p className={styles.note}>
              <StartOrContinueNote>With nothing to install, and no account.</StartOrContinueNote>
            </p>
          </div>
          <StageDrawing />
        </section>
        <ul className={styles.facts}>
          {FACTS.map(({ title, text }) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <section className={styles.guides} aria-labelledby="guides">
          <h2 id="guides">The guides</h2>
          <GuideCards />
          <p className={styles.all}>
            <Link to="/guides/">All guides, lesson by lesson</Link>
          </p>
        </section>
      </main>
    </Layout>
  );
}
