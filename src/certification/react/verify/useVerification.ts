import { useCallback, useEffect, useRef, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { createRunner } from '../../../sandbox/client/runner';
import { hasPassed } from '../../../sandbox/client/checkRun';
import { hiddenPaths } from '../../verify/program';
import type { Planned } from '../../verify/plan';
import { firstResults, runPlan, type Results } from '../../verify/runPlan';
import { fetchText } from './loadSite';

export interface Verification {
  readonly phase: 'ready' | 'running' | 'done';
  readonly results: Results;
  /** When it was done, in milliseconds since 1970. */
  readonly endedAt: number | undefined;
  /** Whether the page was in the background at some time meanwhile: browsers slow down what runs there. */
  readonly wasAway: boolean;
  start(): void;
  cancel(): void;
}

/** Runs the solutions of a plan when it is told to, and not before. */
export function useVerification(plan: readonly Planned[]): Verification {
  const hostUrl = useBaseUrl('/sandbox/');
  const [isRunning, setRunning] = useState(false);
  const [endedAt, setEndedAt] = useState<number>();
  const [results, setResults] = useState<Results>(() => firstResults(plan));
  const [wasAway, setWasAway] = useState(false);
  const control = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => control.current?.abort(), []);

  const start = useCallback(() => {
    const mine = new AbortController();
    control.current?.abort();
    control.current = mine;
    setRunning(true);
    setEndedAt(undefined);
    setResults(firstResults(plan));
    setWasAway(document.hidden);
    const onAway = () => document.hidden && setWasAway(true);
    document.addEventListener('visibilitychange', onAway);
    const runner = createRunner(new URL(hostUrl, location.href).href);
    void runPlan(plan, {
      load: fetchText,
      hasPassed,
      signal: mine.signal,
      run(exercise, files, options) {
        const { profile, entries, plugins, checks } = exercise;
        const settings = { profile, entries, plugins, hidden: hiddenPaths(exercise) };
        return runner.run({ files, settings, checks }, options);
      },
      onResults: next => control.current === mine && setResults(next),
    }).then(() => {
      document.removeEventListener('visibilitychange', onAway);
      if (control.current !== mine) return;
      setRunning(false);
      setEndedAt(Date.now());
    });
  }, [plan, hostUrl]);
  const cancel = useCallback(() => control.current?.abort(), []);
  const phase = isRunning ? 'running' : endedAt === undefined ? 'ready' : 'done';
  return { phase, results, endedAt, wasAway, start, cancel };
}
