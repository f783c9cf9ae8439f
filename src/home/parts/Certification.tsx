import React from 'react';
import Link from '@docusaurus/Link';
import { counted, minutesText } from '../../progress/react/words';
import type { PathwayFacts } from '../types';
import { Section } from './Section';
import styles from './Certification.module.css';
import parts from './section.module.css';

/** What a certificate is: solutions that anyone can run again. */
export function Certification({ pathways }: { readonly pathways: readonly PathwayFacts[] }) {
  return (
    <Section
      id="certification"
      title="A certificate that proves itself"
      height={820}
      why={
        <>
          It holds your solutions and your answers, and no result. Whoever gets it runs every check
          again, <Link to="/verify/">in the browser</Link> or on Node.js, and sees for themselves. A
          company can sign it as an Open Badge.
        </>
      }
    >
      {pathways.map(pathway => (
        <Pathway key={pathway.id} pathway={pathway} />
      ))}
    </Section>
  );
}

function Pathway({ pathway }: { readonly pathway: PathwayFacts }) {
  const { title, description, exercises, questions, quizPercent, minutes, coming } = pathway;
  const checks = exercises.reduce((sum, exercise) => sum + exercise.checks, 0);
  return (
    <div className={styles.pathway}>
      <div className={styles.about}>
        <h3>{title}</h3>
        <p>{description}</p>
        <dl>
          <div>
            <dt>{counted(exercises.length, 'solution')}</dt>
            <dd>in it, with {counted(checks, 'check')} to run again</dd>
          </div>
          <div>
            <dt>{quizPercent} % of the answers</dt>
            <dd>right, of {counted(questions, 'question')}</dd>
          </div>
          <div>
            <dt>{minutesText(minutes)}</dt>
            <dd>of lessons{coming.length > 0 && '; more guides will join it'}</dd>
          </div>
        </dl>
        <p>
          <Link className={parts.link} to="/certificate/">
            What you still need for it
          </Link>
        </p>
      </div>
      <figure className={parts.card}>
        <figcaption>What a certificate carries, and what its verification runs</figcaption>
        <ol className={styles.evidence}>
          {exercises.map(exercise => (
            <li key={exercise.title}>
              <span>{exercise.title}</span>
              <span className={styles.count}>{counted(exercise.checks, 'check')}</span>
            </li>
          ))}
        </ol>
      </figure>
    </div>
  );
}
