import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Report } from './steps';

/** What came of a step. `skipped` ones did not run, and are neither passed nor failed. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** `flaky` ones failed before they passed. */
const playwrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

const parsers: Record<Report, (report: unknown) => Counts> = {
  vitest(report) {
    const found = vitestReport.parse(report);
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests + found.numTodoTests,
    };
  },
  playwright(report) {
    const { stats } = playwrightReport.parse(report);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  },
};

/**
 * What a step's exit code and its runner's report come to. A step that failed has at least one
 * failure, whatever its report says: a file that can't be imported holds no failed test.
 *
 * @param report the runner's JSON, parsed; nothing for a step that counts as one test
 */
export function countsOf(ok: boolean, kind?: Report, report?: unknown): Counts {
  if (!kind) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const counts =
    report === undefined ? { passed: 0, failed: 0, skipped: 0 } : parsers[kind](report);
  // No test at all is no proof of anything.
  const proven = ok && counts.passed > 0;
  return proven ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** Reads a runner's JSON report; nothing if it wrote none. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The sum of all. */
export function sum(all: Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}
