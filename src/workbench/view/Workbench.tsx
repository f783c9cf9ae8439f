import React, {
  lazy,
  Suspense,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import clsx from 'clsx';
import { ANCHORS } from '../../progress/outline/anchors';
import type { Session } from '../session/session';
import { tabsNow } from '../session/files';
import { LoadBoundary } from '../parts/LoadBoundary';
import buttons from '../parts/buttons.module.css';
import { Placeholder } from '../preview/Placeholder';
import { EditorSlot } from './EditorSlot';
import { Files } from './Files';
import { Hints, Solution, WithoutScript } from './Help';
import { Panels } from './Panels';
import { ProblemAlert } from './ProblemAlert';
import { Task } from './Task';
import { Toolbar } from './Toolbar';
import { findSymbol } from './findSymbol';
import { useActivation } from './useActivation';
import { useCrashMark } from '../live/useCrashMark';
import { useArrival } from '../parts/useArrival';
import { useHydrated } from '../parts/useHydrated';
import { useFilesInProse } from './useFilesInProse';
import { Verdict } from './Verdict';
import styles from './Workbench.module.css';

const CommandCenter = lazy(() => import('../commands/CommandCenter'));
const LiveSandbox = lazy(() => import('../live/LiveSandbox'));
const Divider = lazy(() => import('./Divider'));
const FullScreen = lazy(() => import('./FullScreen'));
const PartSwitch = lazy(() => import('./PartSwitch'));
const LivePreview = lazy(() => import('../live/LivePreview'));

interface WorkbenchProps {
  readonly session: Session;
  /** Which Backstage runs, e.g. `1.55`. */
  readonly release: string;
  /** False while a draft is still being looked for: the editor waits for it, so that no keystroke can be lost. */
  readonly draftRead: boolean;
  /** What the reader should know about their draft. */
  readonly notices?: readonly string[];
  /** Its code came from somebody else: nothing of it runs until the reader says so, by `onStart`. */
  readonly held?: boolean;
  onStart?(): void;
}

/** An exercise as the reader sees it: task, files, checks, panels. */
export function Workbench({
  session,
  release,
  draftRead,
  notices = [],
  held = false,
  onStart,
}: WorkbenchProps) {
  const { exercise } = session;
  const state = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const ref = useRef<HTMLElement>(null);
  const hydrated = useHydrated();
  useArrival(exercise.kind === 'demo' ? undefined : ANCHORS.exercise);
  const [active, activate] = useActivation(ref);
  const hasPreview = exercise.panels.includes('Preview');
  const [panel, setPanel] = useState<string>(hasPreview ? 'Preview' : exercise.panels[0]!);
  const id = useId();
  const enabled = hydrated && draftRead;
  const live = active && draftRead;
  const mark = useCrashMark(exercise.id, live && !held);
  const start = () => {
    activate();
    mark.release();
    onStart?.();
  };

  const run = () => {
    start();
    setPanel('Checks');
    session.runChecks();
  };
  const openFile = (path: string, symbol?: string) => {
    const at = findSymbol(state.files[path] ?? '', symbol);
    session.goTo(path, at.line, at.column);
  };
  useFilesInProse(exercise.id, ref, (path, symbol) => {
    activate();
    openFile(path, symbol);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !enabled) return;
    if (exercise.kind === 'demo') return;
    event.preventDefault();
    run();
  };
  const problem = state.state === 'error' ? state.problem : state.lingers;

  const preview = mark.free ? (
    <LoadBoundary what="The preview" fallback={<Placeholder withBar />}>
      <LivePreview key={exercise.id} session={session} state={state} />
    </LoadBoundary>
  ) : (
    <Placeholder withBar>
      <p>
        Your plugin runs here, in a real Backstage app. It starts{' '}
        {held ? 'when you say so' : 'as you come to this exercise'}.
      </p>
      <button type="button" className={buttons.accent} disabled={!enabled} onClick={start}>
        Start the app
      </button>
    </Placeholder>
  );

  return (
    // The shortcut works wherever the focus is within the exercise.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className={clsx(styles.workbench, hasPreview && styles.withPreview)}
      aria-label={`${exercise.kind === 'demo' ? 'Demo' : 'Exercise'}: ${exercise.title}`}
      {...(exercise.kind === 'demo'
        ? { 'data-demo': exercise.id }
        : {
            id: ANCHORS.exercise,
            'data-exercise': exercise.id,
            'data-state': state.state,
            'data-runs': state.runs,
          })}
      onKeyDown={onKeyDown}
    >
      <header className={styles.header} data-commands>
        <h3 className={styles.title}>{exercise.title}</h3>
        <span className={styles.release}>Backstage {release}</span>
        {live && (
          <Suspense fallback={null}>
            <CommandCenter />
            <FullScreen />
          </Suspense>
        )}
      </header>
      {notices.map(notice => (
        <p key={notice} role="status" className={styles.notice}>
          {notice}
        </p>
      ))}
      {mark.held && (
        <p role="status" className={styles.notice}>
          Last time, this page ended while your code was running. It is all here, and has not been
          started again: it starts when you change it or run the checks.{' '}
          <button type="button" className={buttons.quiet} onClick={start}>
            Start it now
          </button>
        </p>
      )}
      <div className={styles.parts} data-parts={live || undefined}>
        <Task exercise={exercise} checks={state.checks} onFile={enabled ? openFile : undefined} />
        <div className={styles.stage} data-preview={hasPreview || undefined}>
          <Files
            session={session}
            state={state}
            hydrated={hydrated}
            live={live}
            panelId={`${id}-editor`}
          >
            <EditorSlot
              session={session}
              state={state}
              live={live}
              describedBy={`${id}-keys`}
              onTouch={activate}
              onChange={(path, text) => {
                mark.release();
                session.edit(path, text);
              }}
            />
          </Files>
          {live && (
            <Suspense fallback={null}>
              <Divider />
            </Suspense>
          )}
          <div className={styles.side} data-part="Result">
            <Panels
              session={session}
              state={state}
              enabled={enabled}
              live={live}
              selected={panel}
              preview={preview}
              onSelect={next => {
                activate();
                setPanel(next);
              }}
            />
          </div>
        </div>
      </div>
      {problem && (
        <ProblemAlert
          problem={problem}
          tabs={tabsNow(exercise, state.files).map(({ path }) => path)}
          onGoTo={session.goTo}
        />
      )}
      <Toolbar session={session} state={state} enabled={enabled} onRun={run} />
      {exercise.kind === 'exercise' && <Verdict state={state} exercise={exercise} />}
      <Hints exercise={exercise} shown={state.hints} />
      {state.solutionShown && <Solution session={session} state={state} />}
      <WithoutScript exercise={exercise} open={state.open} />
      <p id={`${id}-keys`} className={styles.keys}>
        In the editor, Tab indents. To leave it by keyboard, press Escape, then Tab.
      </p>
      {mark.free && !hasPreview && (
        <LoadBoundary what="The sandbox" fallback={null}>
          <LiveSandbox key={exercise.id} session={session} />
        </LoadBoundary>
      )}
      {live && (
        <Suspense fallback={null}>
          <PartSwitch state={state} />
        </Suspense>
      )}
    </section>
  );
}
