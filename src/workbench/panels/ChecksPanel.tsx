import React from 'react';
import clsx from 'clsx';
import type { CheckState, SessionState, WorkbenchExercise } from '../session/types';
import { Icon } from '../parts/Icon';
import { InlineText, SaidText } from '../parts/InlineText';
import { Place, type GoTo } from '../parts/Place';
import styles from './ChecksPanel.module.css';

const WORDS = { todo: 'not run yet', running: 'running', passed: 'passed', failed: 'failed' };

interface ChecksPanelProps extends GoTo {
  readonly exercise: WorkbenchExercise;
  readonly checks: SessionState['checks'];
}

/** Every check as a requirement, with what was seen where it fails. */
export function ChecksPanel({ exercise, checks, ...goTo }: ChecksPanelProps) {
  return (
    <ul className={styles.checks}>
      {exercise.checks.map(name => {
        const check = checks[name] ?? { status: 'todo' };
        return (
          <li
            key={name}
            className={clsx(styles.check, styles[check.status])}
            data-check={name}
            data-status={check.status}
          >
            <Icon name={check.status} className={styles.icon} />
            <div className={styles.body}>
              <span className={styles.name}>
                <InlineText text={name} />
              </span>
              <span className={styles.word}> {WORDS[check.status]}</span>
              <Failure check={check} files={exercise.files.map(file => file.path)} {...goTo} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface FailureProps extends GoTo {
  readonly check: CheckState;
  readonly files: readonly string[];
}

function Failure({ check: { failure }, files, ...goTo }: FailureProps) {
  if (!failure) return null;
  const frameIn = (paths: readonly string[]) =>
    failure.frames?.find(({ path }) => paths.includes(path));
  const frame = frameIn(goTo.tabs) ?? frameIn(files);
  const more = [failure.detail, failure.diff].filter(text => text && text !== failure.message);
  return (
    <div className={styles.failure}>
      <p className={styles.message}>
        <SaidText text={failure.message} />
      </p>
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>What the check saw</summary>
          <pre tabIndex={0}>
            <DiffLines text={more.join('\n\n')} />
          </pre>
        </details>
      )}
      {frame && <Place where={frame} label={`${frame.path}:${frame.line}`} {...goTo} />}
    </div>
  );
}

/** What the lines of a diff of Vitest's are: a minus or a plus begins one, and `- Expected:` all up to an empty line. */
function kindsOf(lines: readonly string[]) {
  const signs: Record<string, string | undefined> = { '-': styles.expected, '+': styles.received };
  let block: string | undefined;
  return lines.map(line => {
    const own = signs[line.charAt(0)];
    if (/^[-+] (Expected|Received):$/.test(line)) block = own;
    else if (line === '') block = undefined;
    return own ?? block;
  });
}

function DiffLines({ text }: { readonly text: string }) {
  const lines = text.split('\n');
  const kinds = kindsOf(lines);
  return (
    <>
      {lines.map((line, index) => (
        <span key={index} className={clsx(styles.line, kinds[index])}>
          {line}
          {'\n'}
        </span>
      ))}
    </>
  );
}
