import React from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type { Requirement, Standing } from '../../core/standing';
import { Icon } from '../../../workbench/parts/Icon';
import styles from './Pathway.module.css';

const WHAT = {
  lessons: 'Lessons read',
  exercises: 'Exercises passed here',
  quizzes: 'Answers right',
} as const;

/** What the pathway asks for, and how much of it the evidence shows. */
export function Pathway({ standing }: { readonly standing: Standing }) {
  return (
    <ul className={styles.requirements}>
      {standing.requirements.map(requirement => (
        <li
          key={requirement.kind}
          className={clsx(styles.requirement, requirement.met ? styles.met : styles.open)}
          data-requirement={requirement.kind}
          data-met={requirement.met}
        >
          <Icon name={requirement.met ? 'passed' : 'failed'} className={styles.icon} />
          <div>
            <strong>{WHAT[requirement.kind]}</strong>
            <p className={styles.numbers}>
              {requirement.done} of {requirement.total}
              {requirement.needed < requirement.total && `, ${requirement.needed} needed`}
              {requirement.kind === 'lessons' && ', by the certificate’s own word'}
            </p>
            {!requirement.met && <Missing requirement={requirement} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Missing({ requirement: { missing } }: { readonly requirement: Requirement }) {
  return (
    <ul className={styles.missing}>
      {missing.map(({ id, title, url, open }) => (
        <li key={id}>
          <Link to={url} autoAddBaseUrl={false}>
            {title}
          </Link>
          {open &&
            `: ${open.questions - open.unanswered} wrong, ${open.unanswered} without an answer`}
        </li>
      ))}
    </ul>
  );
}
