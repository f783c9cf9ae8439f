import React from 'react';
import type { CheckFailure } from '../../sandbox/protocol/page';
import { SaidDiff } from '../diff/SaidDiff';
import { Place, type GoTo } from '../parts/Place';
import { SaidText } from '../parts/InlineText';
import type { Session } from '../session/session';
import type { WorkbenchExercise } from '../session/types';
import { placeToLook } from './placeToLook';
import styles from './ChecksPanel.module.css';

interface FailureDetailProps extends GoTo {
  readonly failure: CheckFailure;
  /** The check's. */
  readonly name: string;
  readonly exercise: WorkbenchExercise;
  readonly session?: Session | undefined;
}

/** What stands under a failure's message: the comparison, and behind a disclosure what else the check said. */
export default function FailureDetail({ failure, ...rest }: FailureDetailProps) {
  const { name: check, exercise, session, ...goTo } = rest;
  const { diff, detail, message, name, frames = [] } = failure;
  const told = detail && detail !== message ? detail : undefined;
  const where =
    session && placeToLook({ failure, check, exercise, files: session.getState().files });
  return (
    <>
      {where && <Place where={where} label={`${where.path}:${where.line}`} {...goTo} />}
      {diff && diff !== message && <SaidDiff text={diff} />}
      {(told || frames.length > 1) && (
        <details className={styles.more}>
          <summary>Technical detail</summary>
          <div className={styles.detail}>
            {told && (
              <p>
                <SaidText text={told} />
              </p>
            )}
            {frames.length > 0 && (
              <ul>
                {frames.map(({ path, line, column, functionName }, index) => (
                  <li key={index}>
                    <code>
                      {functionName ? `${functionName} · ` : ''}
                      {path}:{line}:{column}
                    </code>
                  </li>
                ))}
              </ul>
            )}
            <p>
              <code>{name}</code>
            </p>
          </div>
        </details>
      )}
    </>
  );
}
