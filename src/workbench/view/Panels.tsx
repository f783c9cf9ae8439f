import React, { useId } from 'react';
import type { Session } from '../session/session';
import type { SessionState } from '../session/types';
import { TabList } from '../parts/Tabs';
import { ChecksPanel } from '../panels/ChecksPanel';
import { LogsPanel } from '../panels/LogsPanel';
import { RequestsPanel } from '../panels/RequestsPanel';
import { ProblemText } from './ProblemAlert';
import styles from './Workbench.module.css';

interface PanelsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly enabled: boolean;
  readonly selected: string;
  onSelect(panel: string): void;
}

/** Checks, Requests, Logs: all of them in the page, one of them in view. */
export function Panels({ session, state, enabled, selected, onSelect }: PanelsProps) {
  const { exercise } = session;
  const id = useId();
  const passed = Object.values(state.checks).filter(check => check.status === 'passed').length;
  const badges: Record<string, string | undefined> = {
    Checks: passed > 0 ? `${passed}/${exercise.checks.length}` : undefined,
    Logs: logsBadge(state),
  };
  const names = exercise.kind === 'demo' ? ['Requests', 'Logs'] : ['Checks', 'Requests', 'Logs'];
  const content: Record<string, React.ReactNode> = {
    Checks: <ChecksPanel exercise={exercise} checks={state.checks} onGoTo={session.goTo} />,
    Requests: <RequestsPanel state={state} enabled={enabled} onSend={session.send} />,
    Logs: <LogsPanel logs={state.logs} dropped={state.dropped} onClear={session.clearLogs} />,
  };
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
          className={styles.panel}
        >
          {name === 'Logs' && state.live.state === 'failed' && (
            <div role="status" className={styles.liveProblem}>
              <ProblemText problem={state.live.problem} onGoTo={session.goTo} />
            </div>
          )}
          {content[name]}
        </div>
      ))}
    </>
  );
}

/** Says beside the tab what a reader of another panel would miss. */
function logsBadge({ live, logs }: SessionState): string | undefined {
  if (live.state === 'failed') return 'not running';
  const errors = logs.filter(line => line.level === 'error').length;
  return errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : undefined;
}
