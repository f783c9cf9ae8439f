import React from 'react';
import Link from '@docusaurus/Link';
import type { ProgressState } from '../../../progress/core/state';
import { Ring } from '../../../progress/react/Ring';
import buttons from '../../../workbench/parts/buttons.module.css';
import { Icon } from '../../../workbench/parts/Icon';
import type { Course, Pathway } from '../../core/course';
import { standingOf, type MissingStep, type Requirement } from '../../core/standing';
import styles from './Pathways.module.css';

interface PathwayCardProps {
  readonly pathway: Pathway;
  readonly course: Course;
  readonly state: ProgressState;
}

/** A pathway: what it asks for, what of that is missing, and the certificate at its end. */
export function PathwayCard({ pathway, course, state }: PathwayCardProps) {
  const { requirements, complete, share } = standingOf(pathway, course, state);
  const titleId = `pathway-${pathway.id}`;
  const guides = pathway.guides.flatMap(id => course.guides.filter(guide => guide.id === id));
  return (
    <section className={styles.pathway} aria-labelledby={titleId} data-pathway={pathway.id}>
      <header className={styles.head}>
        <Ring share={share} size="medium" of={pathway.title} />
        <div>
          <h3 id={titleId}>{pathway.title}</h3>
          <p>{pathway.description}</p>
        </div>
      </header>
      <ul className={styles.requirements}>
        {requirements.map(requirement => (
          <RequirementItem key={requirement.kind} requirement={requirement} />
        ))}
      </ul>
      <p className={styles.guides}>
        Guides: {guides.map(({ title }) => title).join('; ')}.
        {pathway.coming.length > 0 && ` To come: ${pathway.coming.join('; ')}.`}
      </p>
      {complete && (
        <Link className={buttons.primary} to={`/certificate/?pathway=${pathway.id}`}>
          Get your certificate
        </Link>
      )}
    </section>
  );
}

const WHAT = {
  lessons: 'Lessons read',
  exercises: 'Exercises passed',
  quizzes: 'Questions answered right',
} as const;

function RequirementItem({ requirement }: { readonly requirement: Requirement }) {
  const { kind, done, total, needed, met, missing } = requirement;
  return (
    <li data-requirement={kind} data-met={met}>
      <Icon name={met ? 'passed' : 'todo'} className={met ? styles.met : styles.open} />
      <div>
        <p>
          {WHAT[kind]}: <strong>{done}</strong> of {total}
          {needed < total && <span>, {needed} needed</span>}
        </p>
        {!met && missing.length > 0 && (
          <details>
            <summary>What is missing</summary>
            <ul>
              {missing.map(step => (
                <li key={step.id}>
                  <Link to={step.url} autoAddBaseUrl={false}>
                    {step.title}
                  </Link>
                  {openText(step)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function openText({ open }: MissingStep): string {
  if (!open) return '';
  const wrong = open.questions - open.unanswered;
  const parts = [
    ...(open.unanswered > 0 ? [`${open.unanswered} without an answer`] : []),
    ...(wrong > 0 ? [`${wrong} not right yet`] : []),
  ];
  return `: ${parts.join(', ')}`;
}
