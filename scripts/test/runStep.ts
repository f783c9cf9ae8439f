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

/** Steps that may run at the same time: neighbours that keep one core busy each; any other is alone. */
function batches(steps: Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.oneCore && last?.[0]?.oneCore) last.push(step);
    else all.push([step]);
  }
  return all;
}

/**
 * Runs all steps, those of one core two at a time, whatever fails; only those that lack what a failed one makes are left
 * out, and count as failed.
 *
 * @returns what came of each, in the order of the steps
 */
export async function runSteps(
  steps: Step[],
  run: (step: Step) => Promise<Outcome> = runStep,
): Promise<Outcome[]> {
  const outcomes = new Map<Step, Outcome>();
  const failedFor = (step: Step) =>
    [...outcomes.values()].find(
      done => done.counts.failed > 0 && step.needs?.includes(done.step.id),
    )?.step.id;
  for (const batch of batches(steps)) {
    const waiting = [...batch];
    const lane = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) {
        const without = failedFor(step);
        if (without) {
          outcomes.set(step, { step, counts: countsOf(false), seconds: 0, without });
          continue;
        }
        console.log(`\n── ${step.title} ${'─'.repeat(Math.max(3, 60 - step.title.length))}`);
        outcomes.set(step, await run(step));
      }
    };
    await Promise.all([lane(), lane()]);
  }
  return steps.flatMap(step => outcomes.get(step) ?? []);
}
