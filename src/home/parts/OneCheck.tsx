import React from 'react';
import Link from '@docusaurus/Link';
import { Icon } from '../../workbench/parts/Icon';
import { InlineText } from '../../workbench/parts/InlineText';
import type { Proof } from '../types';
import { Code } from './Code';
import { Section } from './Section';
import styles from './OneCheck.module.css';
import parts from './section.module.css';

/** A check as its file has it, and what becomes of its file in the page and on Node.js. */
export function OneCheck({ proof }: { readonly proof: Proof }) {
  const { exercise, url, id, names, code } = proof;
  return (
    <Section
      id="one-check"
      title="One test file. It passes in this page and on Node.js."
      height={780}
      why={
        <>
          Every exercise is checked by an ordinary Backstage test, on the published packages. CI
          runs each of them in browsers and on Node.js, so what you learn here holds at work. These
          are the checks of <Link to={url} autoAddBaseUrl={false}>{`“${exercise}”`}</Link>.
        </>
      }
    >
      <div className={styles.proof}>
        <figure className={parts.card}>
          <figcaption>checks.test.ts, one check of {names.length}</figcaption>
          <Code tokens={code} label="One check of checks.test.ts" />
        </figure>
        <figure className={parts.card}>
          <figcaption>In the page</figcaption>
          <ul className={styles.checks}>
            {names.map(name => (
              <li key={name}>
                <Icon name="passed" className={styles.tick} />
                <span>
                  <InlineText text={name} />
                </span>
              </li>
            ))}
          </ul>
        </figure>
        <figure className={parts.card}>
          <figcaption>On Node.js</figcaption>
          <Code label="The same checks on Node.js" tokens={terminal(id, names)} />
        </figure>
      </div>
    </Section>
  );
}

/** What `tests/conformance/run.ts` prints of a solution, without the times. */
const terminal = (id: string, names: readonly string[]) => [
  ['$ ', 'tok-comment'] as const,
  `npx tsx tests/conformance/run.ts ${id} solution\n\n${id}, solution\n`,
  ...names.flatMap(name => [['  ✓ ', 'tok-string'] as const, `${name}\n`]),
  '  as the course promises',
];
