import React, { useEffect, useRef, useState } from 'react';
import type { InspectionOf } from '../../../sandbox/protocol/inspect';
import type { Session } from '../../session/session';
import buttons from '../../parts/buttons.module.css';
import { Frame, type InsideProps } from './Frame';
import styles from './Inside.module.css';
import { everyOf, inWords, nextRunOf, stateOf, timeOf } from './schedule';
import { problemOf, useInspection } from './useInspection';

type Task = InspectionOf<'tasks'>['tasks'][number];

/** Tasks run by themselves: while somebody looks on, their states are read this often. */
const LOOK_MS = 1_000;

/** What the plugins have scheduled, with the states that Backstage's scheduler tells. */
export default function SchedulerPanel({ session, state, active }: InsideProps) {
  const runs = state.live.state === 'running';
  const on = active && runs;
  const { result, problem, look } = useInspection<'tasks'>(
    session,
    on ? { kind: 'tasks' } : undefined,
    state.live,
  );
  const tasks = result?.tasks ?? [];
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  const watched = on && tasks.length > 0;
  useEffect(() => {
    if (!watched) return undefined;
    const timer = setInterval(() => latest.current(), LOOK_MS);
    return () => clearInterval(timer);
  }, [watched]);
  return (
    <Frame of="backend" state={state} problem={problem} onLook={look}>
      {result && tasks.length === 0 && (
        <p className={styles.hint}>
          No plugin has scheduled a task. One would with{' '}
          <code>scheduler: coreServices.scheduler</code> in its <code>deps</code> and{' '}
          <code>await scheduler.scheduleTask({'{ id, frequency, timeout, fn }'})</code> in{' '}
          <code>init</code>.
        </p>
      )}
      {tasks.length > 0 && (
        <ul className={styles.cards} aria-label="Scheduled tasks">
          {tasks.map(task => (
            <TaskCard
              key={`${task.plugin} ${task.id}`}
              session={session}
              task={task}
              enabled={runs}
              onRun={look}
            />
          ))}
        </ul>
      )}
    </Frame>
  );
}

interface TaskCardProps {
  readonly session: Session;
  readonly task: Task;
  readonly enabled: boolean;
  onRun(): void;
}

function TaskCard({ session, task, enabled, onRun }: TaskCardProps) {
  const [said, setSaid] = useState<string>();
  const { id, plugin, scope, timeout, lastRunEndedAt, lastRunError } = task;

  async function run() {
    try {
      await session.inspect<'run-task'>({ kind: 'run-task', plugin, task: id });
      setSaid(
        scope === 'local'
          ? 'Asked to run now.'
          : 'Asked to run now: its worker looks every few seconds.',
      );
    } catch (error) {
      setSaid(`Not started: ${problemOf(error).message}`);
    }
    onRun();
  }

  return (
    <li>
      <div className={styles.line}>
        <p className={styles.title}>
          <b>{id}</b> <span className={styles.note}>of {plugin}</span>
        </p>
        <button
          type="button"
          className={buttons.quiet}
          aria-label={`Run ${id} now`}
          disabled={!enabled}
          onClick={() => void run()}
        >
          Run now
        </button>
      </div>
      <dl className={styles.facts}>
        <dt>Runs</dt>
        <dd>
          {everyOf(task)}, on {scope === 'local' ? 'every instance' : 'one instance at a time'}, for
          at most {inWords(timeout)}
        </dd>
        <dt>State</dt>
        <dd>{stateOf(task)}</dd>
        <dt>Next run</dt>
        <dd>{nextRunOf(task)}</dd>
        <dt>Last run</dt>
        <dd>
          {lastRunEndedAt
            ? `ended at ${timeOf(lastRunEndedAt)}${lastRunError ? '' : ', without an error'}`
            : 'none yet'}
          {lastRunError && <span className={styles.trouble}>{lastRunError}</span>}
        </dd>
      </dl>
      <p role="status" className={styles.note}>
        {said}
      </p>
    </li>
  );
}
