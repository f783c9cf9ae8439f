import React from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import { Icon } from '../../../workbench/parts/Icon';
import { InlineText } from '../../../workbench/parts/InlineText';
import type { Planned } from '../../verify/plan';
import type { Result } from '../../verify/runPlan';
import { CheckList } from './CheckList';
import { count } from './count';
import { ProblemText } from './ProblemText';
import { signOf, wordOf } from './words';
import styles from './SolutionList.module.css';

interface SolutionItemProps {
  readonly planned: Planned;
  readonly result: Result;
  readonly changed: boolean;
}

/** One solution: what came of it, why, and its code to read. */
export function SolutionItem({ planned, result, changed }: SolutionItemProps) {
  const { evidence } = planned;
  const title = planned.kind === 'unknown' ? evidence.id : planned.exercise.title;
  const run = 'run' in result ? result.run : undefined;
  return (
    <li
      className={clsx(styles.item, styles[signOf(result)])}
      data-solution={evidence.id}
      data-state={result.state}
    >
      <Icon name={signOf(result)} className={styles.icon} />
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.title}>
            {planned.kind === 'unknown' ? (
              title
            ) : (
              <Link to={planned.exercise.url} autoAddBaseUrl={false}>
                <InlineText text={title} />
              </Link>
            )}
          </h3>
          <span className={styles.word}>{wordOf(result)}</span>
        </div>
        <p className={styles.facts}>
          <span>{count(Object.keys(evidence.files).length, 'file')}</span>
          <span>{seenWord(evidence)}</span>
          {changed && <strong className={styles.changed}>Checks changed since</strong>}
        </p>
        {result.state === 'refused' && (
          <ul className={styles.reasons}>
            {result.reasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {result.state === 'unknown' && (
          <p className={styles.said}>
            The course on this site has no exercise with this id, so there are no checks to run it
            against.
          </p>
        )}
        {result.state === 'undecided' && <ProblemText problem={result.problem} />}
        {planned.kind !== 'unknown' && run && (
          <CheckList
            names={planned.exercise.checks}
            run={run}
            open={result.state !== 'passed' && result.state !== 'running'}
          />
        )}
        <Code files={evidence.files} />
      </div>
    </li>
  );
}

const seenWord = ({ solutionSeen, unaided }: Planned['evidence']) => {
  if (!solutionSeen) return 'solution not seen';
  return unaided ? 'passed before the solution was seen' : 'solution seen before it passed';
};

function Code({ files }: { readonly files: Readonly<Record<string, string>> }) {
  return (
    <details className={styles.code}>
      <summary>Code</summary>
      {Object.entries(files).map(([path, text]) => (
        <figure key={path}>
          <figcaption>
            <code>{path}</code>
          </figcaption>
          <pre tabIndex={0} aria-label={path}>
            <code>{text}</code>
          </pre>
        </figure>
      ))}
    </details>
  );
}
