import { mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, runTool, type Command } from '../tools';
import { countsOf, readReport, type Counts } from './counts';
import { failuresIn, type Failure } from './failures';
import type { Cores, Report, Step } from './steps';

/** A step that was run, or could not be. */
export interface Outcome {
  step: Step;
  counts: Counts;
  /** Absent where the step's runner writes no report. */
  failures?: Failure[];
  seconds: number;
  /** The failed step without which this one could not run. */
  without?: string;
}

/** How each runner is told to write its report to a file, beside what it prints. */
const reporting: Record<Report, (file: string) => { args: string[]; env: Record<string, string> }> =
  {
    vitest: file => ({
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      env: {},
    }),
    playwright: file => ({
      args: ['--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  };

const reports = path.join(root, '.generated/reports');

/** Runs one step. */
export async function runStep(step: Step): Promise<Outcome> {
  const file = path.join(reports, `${step.id}.json`);
  mkdirSync(reports, { recursive: true });
  // An old report must not speak for a run that never got to write its own.
  rmSync(file, { force: true });
  const { args, env } = step.report ? reporting[step.report](file) : { args: [], env: {} };
  const command: Command = [...step.command, ...args];
  const started = performance.now();
  const priority = step.cores === 'rest' ? os.constants.priority.PRIORITY_LOW : undefined;
  const code = await runTool(command, { ...step.env, ...env }, priority);
  const report = step.report && readReport(file);
  return {
    step,
    counts: countsOf(code === 0, step.report, report),
    failures: failuresIn(step.report, report),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Whether a step may begin beside those that are running, while others wait for their turn. */
function hasRoom({ cores }: Step, running: readonly Step[], waiting: readonly Step[]): boolean {
  const count = (kind: Cores) => running.filter(other => other.cores === kind).length;
  if (cores === 'both') return count('one') + count('both') === 0;
  if (cores === 'one') return count('both') === 0 && count('one') < 2;
  if (count('both') > 0) return count('rest') === 0;
  return count('rest') < 2 && [...running, ...waiting].every(other => other.cores === 'rest');
}

/**
 * Runs all steps, each as soon as there is room for it and those that it needs are done, whatever fails; only those that lack
 * what a failed one makes are left out, and count as failed.
 *
 * @returns what came of each, in the order of the steps
 * @throws if steps need each other
 */
export async function runSteps(
  steps: Step[],
  run: (step: Step) => Promise<Outcome> = runStep,
): Promise<Outcome[]> {
  const outcomes = new Map<Step, Outcome>();
  const needsOf = (step: Step) => steps.filter(({ id }) => step.needs?.includes(id));
  const runOne = async (step: Step) => {
    const without = needsOf(step).find(other => outcomes.get(other)?.counts.failed !== 0)?.id;
    if (without) {
      outcomes.set(step, { step, counts: countsOf(false), seconds: 0, without });
      return;
    }
    console.log(`\n── ${step.title} ${'─'.repeat(Math.max(3, 60 - step.title.length))}`);
    outcomes.set(step, await run(step));
  };
  const waiting = [...steps];
  const running = new Map<Step, Promise<unknown>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(
      step =>
        needsOf(step).every(other => outcomes.has(other)) &&
        hasRoom(step, [...running.keys()], waiting),
    );
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (step)
      running.set(
        step,
        runOne(step).finally(() => running.delete(step)),
      );
    else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`The step "${waiting[0]!.id}" needs one that needs it.`);
  }
  return steps.flatMap(step => outcomes.get(step) ?? []);
}
