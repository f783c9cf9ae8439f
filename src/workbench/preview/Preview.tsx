import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import clsx from 'clsx';
import type { Session } from '../session/session';
import { tabsOf } from '../session/files';
import type { SessionState } from '../session/types';
import buttons from '../parts/buttons.module.css';
import { Controls } from './Controls';
import { Placeholder } from './Placeholder';
import { ProblemView } from './ProblemView';
import { keepFocus } from './keepFocus';
import { useShownProblem, useSlow, type ShownProblem } from './settle';
import { useDevice } from './useDevice';
import { WIDTHS, type Width } from './WidthSwitch';
import styles from './Preview.module.css';

/** What a new start alone can help: nothing in the code is known to be wrong. */
const STARTS_AGAIN = new Set(['packs', 'stopped', 'timeout', 'loop']);

interface PreviewProps {
  readonly session: Session;
  readonly state: Pick<SessionState, 'preview' | 'live' | 'location'>;
  /** The sandbox's frame. It is made once and never moved: a frame that moves loads again. */
  readonly children: ReactNode;
}

/** A small browser around the learner's app. What is wrong with the app stands over it. */
export function Preview({ session, state: { preview, live, location }, children }: PreviewProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<Width>('full');
  const device = useDevice(stage, WIDTHS[width]);
  const [shown, dismiss] = useShownProblem(preview, live);
  const slow = useSlow(preview.state === 'starting' || preview.state === 'off');
  const covered = shown?.instead === true || !preview.seen;
  useFocusGuard(stage, preview.state);

  const goTo = {
    tabs: tabsOf(session.exercise).map(({ path }) => path),
    onGoTo: session.goTo,
  };
  return (
    <div className={styles.preview}>
      <Controls session={session} location={location} width={width} onWidth={setWidth} />
      <div ref={stage} className={styles.stage} data-preview={preview.state}>
        <div
          className={clsx(styles.device, covered && styles.dimmed)}
          style={device}
          {...(covered ? { inert: '' } : {})}
        >
          {children}
        </div>
        {!preview.seen && <Placeholder />}
        {slow && (
          <p className={clsx(styles.spinner, preview.seen && styles.corner)}>
            {preview.seen ? 'Updating…' : 'Starting the app…'}
          </p>
        )}
        {shown?.instead && (
          <div className={styles.overlay}>
            <ProblemView
              problem={shown.problem}
              actions={
                STARTS_AGAIN.has(shown.problem.kind) && (
                  <button type="button" className={buttons.accent} onClick={session.restart}>
                    Try again
                  </button>
                )
              }
              {...goTo}
            />
            {preview.seen && (
              <p className={styles.stale}>Behind this, out of date: the app before the error.</p>
            )}
          </div>
        )}
        {shown && !shown.instead && (
          <div className={styles.sheet}>
            <ProblemView problem={shown.problem} onDismiss={dismiss} {...goTo} />
          </div>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said(shown, slow, preview.seen)}
      </p>
    </div>
  );
}

/** What those hear who don't see the preview. Updates that go well are not news. */
function said(shown: ShownProblem | undefined, slow: boolean, seen: boolean): string {
  if (shown) return `${shown.instead ? 'No app' : 'Error in the app'}: ${shown.problem.title}`;
  if (slow) return 'Starting the app…';
  return seen ? 'The app is running.' : '';
}

/** While the app starts or changes, it does not get the focus by itself. */
function useFocusGuard(stage: React.RefObject<HTMLElement>, state: string) {
  const guard = useRef<ReturnType<typeof keepFocus>>();
  useEffect(() => {
    if (!stage.current) return undefined;
    const made = keepFocus(stage.current);
    guard.current = made;
    return made.end;
  }, [stage]);
  useEffect(() => guard.current?.watch(), [state]);
}
