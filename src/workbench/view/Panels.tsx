import React, { lazy, useId, useState, type ReactNode } from 'react';
import clsx from 'clsx';
import type { Session } from '../session/session';
import { tabsNow } from '../session/files';
import type { SessionState } from '../session/types';
import { LoadBoundary } from '../parts/LoadBoundary';
import { TabList } from '../parts/Tabs';
import { ChecksPanel } from '../panels/ChecksPanel';
import { ProblemText } from './ProblemAlert';
import styles from './Workbench.module.css';

const later = () => import('../panels/later');
const LogsPanel = lazy(() => later().then(({ LogsPanel: panel }) => ({ default: panel })));
const RequestsPanel = lazy(() => later().then(({ RequestsPanel: panel }) => ({ default: panel })));

/** Those that look inside what runs: loaded when one is first opened. */
const Inside = lazy(() => import('../panels/inside/Inside'));

interface PanelsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly enabled: boolean;
  /** Whether the sandbox is loaded, or on its way. */
  readonly live: boolean;
  readonly selected: string;
  /** The preview, where the exercise has one. */
  readonly preview: ReactNode;
  onSelect(panel: string): void;
}

/** Checks, Preview, Requests, Logs, and a look inside: those that the exercise has, all of them in the page, one of them in view. */
export function Panels({
  session,
  state,
  enabled,
  live,
  selected,
  preview,
  onSelect,
}: PanelsProps) {
  const { exercise } = session;
  const id = useId();
  const [opened, setOpened] = useState<readonly string[]>([]);
  if (!opened.includes(selected)) setOpened([...opened, selected]);
  const passed = Object.values(state.checks).filter(check => check.status === 'passed').length;
  const badges: Record<string, string | undefined> = {
    Checks: passed > 0 ? `${passed}/${exercise.checks.length}` : undefined,
    Logs: logsBadge(state),
  };
  const names = exercise.panels;
  const goTo = {
    tabs: tabsNow(exercise, state.files).map(({ path }) => path),
    onGoTo: session.goTo,
  };
  const content: Record<string, ReactNode> = {
    Checks: (
      <ChecksPanel
        exercise={exercise}
        session={live ? session : undefined}
        checks={state.checks}
        {...goTo}
      />
    ),
    Preview: preview,
    Requests: <RequestsPanel state={state} enabled={enabled} onSend={session.send} />,
    Logs: <LogsPanel logs={state.logs} dropped={state.dropped} onClear={session.clearLogs} />,
  };
  const inside = (name: string) =>
    opened.includes(name) && (
      <Inside name={name} session={session} state={state} active={name === selected} />
    );
  return (
    <>
      <TabList
        label="Panels"
        tabs={names.map(name => ({
          id: name,
          label: name,
          badge: badges[name] && <span className={styles.badge}>{badges[name]}</span>,
        }))}
        selected={selected}
        onSelect={onSelect}
        disabled={!enabled}
        panelId={name => `${id}-${name}`}
      />
      {names.map(name => (
        <div
          key={name}
          id={`${id}-${name}`}
          role="tabpanel"
          aria-label={name}
          hidden={name !== selected}
          {...(name === 'Preview' && name !== selected ? OUT_OF_SIGHT : {})}
          className={clsx(styles.panel, name === 'Preview' && styles.previewPanel)}
        >
          {name === 'Logs' && state.live.state === 'failed' && (
            <div role="status" className={styles.liveProblem}>
              <ProblemText problem={state.live.problem} {...goTo} />
            </div>
          )}
          {name === 'Checks' || name === 'Preview' ? (
            content[name]
          ) : (
            <LoadBoundary what={`The panel “${name}”`} fallback={null}>
              {live && (content[name] ?? inside(name))}
            </LoadBoundary>
          )}
        </div>
      ))}
    </>
  );
}

/**
 * A hidden preview stays laid out and drawn, unseen and out of reach: in a frame that is `display: none` or
 * `visibility: hidden`, Chromium and Firefox run no animation frames, and without layout no app can be tested.
 */
const OUT_OF_SIGHT = { 'aria-hidden': true, inert: '' };

/** Says beside the tab what a reader of another panel would miss. */
function logsBadge({ live, logs }: SessionState): string | undefined {
  if (live.state === 'failed') return 'not running';
  const errors = logs.filter(line => line.level === 'error').length;
  return errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : undefined;
}
