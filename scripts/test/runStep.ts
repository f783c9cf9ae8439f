import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, runTool, type Command } from '../tools';
import { countsOf, readReport, type Counts } from './counts';
import { failuresIn, type Failure } from './failures';
import type { Report, Step } from './steps';

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
  const code = await runTool(command, { ...step.env, ...env });
  const report = step.report && readReport(file);
  return {
    step,
    counts: countsOf(code === 0, step.report, report),
    failures: failuresIn(step.report, report),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Steps that may run at the same time: neighbours that leave room for others; any other is alone. */
function batches(steps: Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.beside && last?.[0]?.beside) last.push(step);
    else all.push([step]);
  }
  return all;
}

/** How many steps run at the same time. */
const LANES = 2;

/**
 * Runs all steps, those that leave room for others two at a time, whatever fails; only those that lack what a failed one
 * makes are left out, and count as failed. A step waits for those that it needs.
 *
 * @returns what came of each, in the order of the steps
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
  for (const batch of batches(steps)) {
    const waiting = [...batch];
    const running = new Set<Promise<void>>();
    while (waiting.length > 0 || running.size > 0) {
      const next = waiting.findIndex(step => needsOf(step).every(other => outcomes.has(other)));
      if (next >= 0 && running.size < LANES) {
        const [step] = waiting.splice(next, 1);
        const task = runOne(step!).finally(() => running.delete(task));
        running.add(task);
      } else if (running.size > 0) await Promise.race(running);
      else throw new Error(`The step "${waiting[0]!.id}" needs one that comes after it.`);
    }
  }
  return steps.flatMap(step => outcomes.get(step) ?? []);
}
