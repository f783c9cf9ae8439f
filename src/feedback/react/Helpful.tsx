import React, { lazy, useRef, useState } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import { LoadBoundary } from '../../workbench/parts/LoadBoundary';
import { useHydrated } from '../../workbench/parts/useHydrated';
import { issueUrl } from '../core/issueUrl';
import { FEEDBACK_KEY } from '../core/key';
import styles from './Helpful.module.css';

const Answered = lazy(() => import('./answered/Answered'));

interface HelpfulProps {
  readonly lesson: { readonly id: string; readonly title: string; readonly courseDigest?: string };
  /** Address of the site's repository; absent where it has none. */
  readonly repository?: string | undefined;
}

/** At a lesson's end: whether it helped. What comes after the answer is loaded with the answer. */
export function Helpful({ lesson, repository }: HelpfulProps) {
  const hydrated = useHydrated();
  const [helpful, setHelpful] = useState<boolean>();
  const group = useRef<HTMLDivElement>(null);
  const open = helpful !== undefined || (hydrated && answeredBefore(lesson.id));
  return (
    <section className={styles.helpful} aria-label="Feedback" data-feedback={lesson.id}>
      <div ref={group} className={styles.ask} role="group" aria-label="Was this lesson helpful?">
        <span>Was this lesson helpful?</span>
        {[true, false].map(value => (
          <button
            key={String(value)}
            type="button"
            className={buttons.quiet}
            aria-pressed={helpful === value}
            disabled={!hydrated}
            onClick={() => setHelpful(value)}
          >
            {value ? 'Yes' : 'No'}
          </button>
        ))}
        {repository && (
          <a className={styles.report} href={issueUrl(repository, lesson)}>
            Report a mistake
          </a>
        )}
      </div>
      {open && (
        <LoadBoundary what="The form for your answer" fallback={null}>
          <Answered
            lesson={lesson}
            repository={repository}
            helpful={helpful}
            onHelpful={value => {
              setHelpful(value);
              // What was pressed to take the answer back is gone with it.
              if (value === undefined) group.current?.querySelector('button')?.focus();
            }}
          />
        </LoadBoundary>
      )}
    </section>
  );
}

function answeredBefore(id: string): boolean {
  try {
    return localStorage.getItem(FEEDBACK_KEY + id) !== null;
  } catch {
    return false; // storage is blocked
  }
}
