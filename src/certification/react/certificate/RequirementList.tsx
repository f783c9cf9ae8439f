import React from 'react';
import Link from '@docusaurus/Link';
import { Icon } from '../../../workbench/parts/Icon';
import type { MissingStep, Requirement } from '../../core/standing';
import styles from './Requirements.module.css';

const TITLES: Readonly<Record<Requirement['kind'], string>> = {
  lessons: 'Lessons read',
  exercises: 'Exercises passed',
  quizzes: 'Questions answered right',
};

/** What a pathway asks for, how much of it is done, and links to what is missing. */
export function RequirementList({
  requirements,
}: {
  readonly requirements: readonly Requirement[];
}) {
  return (
    <ul className={styles.requirements}>
      {requirements
        .filter(({ total }) => total > 0)
        .map(requirement => (
          <RequirementItem key={requirement.kind} requirement={requirement} />
        ))}
    </ul>
  );
}

function RequirementItem({ requirement }: { readonly requirement: Requirement }) {
  const { kind, done, total, needed, met, missing } = requirement;
  const [first, ...others] = missing;
  return (
    <li data-requirement={kind} data-met={met}>
      <Icon name={met ? 'passed' : 'todo'} className={met ? styles.met : styles.open} />
      <div>
        <p className={styles.title}>
          {TITLES[kind]}{' '}
          <span className={styles.count}>
            {done} of {total}
          </span>
        </p>
        <div className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${(100 * Math.min(done, needed)) / needed}%` }} />
        </div>
        {kind === 'quizzes' && needed < total && (
          <p className={styles.note}>
            {met ? `${needed} were needed.` : `${needed} are needed; the latest answers count.`}
          </p>
        )}
        {!met && first && (
          <div className={styles.missing}>
            <p>
              Next: <Step step={first} />
            </p>
            {others.length > 0 && (
              <details>
                <summary>
                  {others.length} more {others.length === 1 ? 'step' : 'steps'}
                </summary>
                <ul>
                  {others.map(step => (
                    <li key={step.id}>
                      <Step step={step} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** A link to a page of the course; its url has the site's base url. */
function Step({ step: { title, url, open } }: { readonly step: MissingStep }) {
  return (
    <>
      <Link to={url} autoAddBaseUrl={false}>
        {title}
      </Link>
      {open && <span className={styles.note}> ({openText(open)})</span>}
    </>
  );
}

function openText({ questions, unanswered }: NonNullable<MissingStep['open']>): string {
  const wrong = questions - unanswered;
  return [
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
    ...(wrong > 0 ? [`${wrong} not right`] : []),
  ].join(', ');
}
