import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckRun } from '../../sandbox/client/checkRun';
import type { TrustedIssuer } from '../credential';
import { type Report, reportOf } from '../verify/findings';
import { open, type OpenedCertificate } from '../verify/open';
import { planOf } from '../verify/plan';
import { type Results, runPlan } from '../verify/runPlan';
import { buildHarness } from './run/buildHarness';
import { runLimits, type RunLimits, runSolution, type SolutionResult } from './run/runSolution';
import type { SiteCourse } from './siteCourse';

export interface VerifyOptions {
  readonly site: SiteCourse;
  readonly issuers: readonly TrustedIssuer[];
  readonly now: Date;
  readonly limits?: RunLimits;
  /** Hears of each solution before it is run. */
  onSolution?(id: string): void;
  readonly signal?: AbortSignal;
}

/** What was found about a certificate by running it. */
export type Verified =
  | { readonly ok: false; readonly problems: readonly string[] }
  | {
      readonly ok: true;
      readonly opened: OpenedCertificate;
      readonly results: Results;
      readonly report: Report;
    };

/**
 * Opens a certificate and runs every solution in it against the checks of this checkout's course: one after the other, each
 * in processes of its own (see runSolution). Believes nothing that the certificate says about results.
 *
 * @param input the bytes of a JSON file, a PNG or a signed credential, or a link
 */
export async function verifyInput(
  input: Uint8Array | string,
  options: VerifyOptions,
): Promise<Verified> {
  const { site, issuers, now, limits = runLimits } = options;
  const opened = await open(input, { now, issuers: () => Promise.resolve(issuers) });
  if (!opened.ok) return opened;
  const { certificate, signature } = opened;
  // Where the system's folder for such things is a link, Node.js's permissions go by what it leads to.
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'stagecraft-'));
  try {
    const harness = await buildHarness(site.siteDir, path.join(folder, 'harness'));
    const results = await runPlan(planOf(certificate, site.course.exercises), {
      load: site.load,
      run: async (exercise, files, { signal }) => {
        options.onSolution?.(exercise.id);
        const result = await runSolution({
          siteDir: site.siteDir,
          id: exercise.id,
          files,
          checks: exercise.checks,
          addons: site.withDatabase.has(exercise.id),
          scratch: site.withScratch.has(exercise.id),
          harness,
          folder,
          limits,
          signal,
        });
        return runOf(result);
      },
      hasPassed: ({ checks, problem }) =>
        problem === undefined && Object.values(checks).every(({ status }) => status === 'passed'),
      signal: options.signal ?? new AbortController().signal,
      limits: { each: limits.seconds * 1000, all: Number.MAX_SAFE_INTEGER },
      onResults: () => undefined,
    });
    const badSignature = signature?.state === 'bad' ? signature.problems.join(' ') : undefined;
    const report = reportOf({
      certificate,
      course: site.course,
      results,
      badSignature,
      now: now.getTime(),
    });
    return { ok: true, opened, results, report };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** In the words of the sandbox, so that one report serves both. */
function runOf({ checks, undecided }: SolutionResult): CheckRun {
  return {
    ended: true,
    checks: Object.fromEntries(
      checks.map(({ name, status, message }): [string, CheckRun['checks'][string]] => [
        name,
        {
          status: status === 'not reached' ? 'todo' : status,
          ...(message === undefined ? {} : { failure: { name: 'Error', message } }),
        },
      ]),
    ),
    ...(undecided === undefined
      ? {}
      : {
          problem: {
            kind: 'runtime' as const,
            title: 'Its checks could not be decided',
            message: undecided,
          },
        }),
  };
}
