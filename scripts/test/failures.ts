import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from '../tools';
import type { Report } from './steps';

/** A test that failed, or that passed only when it was tried again. */
export interface Failure {
  /** File, titles, and the browser where there are several. */
  title: string;
  /** What the runner said, without colours; empty where it said nothing. */
  message: string;
  /** It passed in the end. */
  flaky: boolean;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(
        z.object({ error: z.object({ message: z.string().optional() }).optional() }),
      ),
    }),
  ),
});
const playwrightSuite = z.object({
  title: z.string(),
  specs: z.array(playwrightSpec).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
});

const readers: Record<Report, (report: unknown) => Failure[]> = {
  vitest(report) {
    return vitestReport.parse(report).testResults.flatMap(file => {
      const name = path.relative(root, file.name);
      const failed = file.assertionResults
        .filter(test => test.status === 'failed')
        .map(test => failure(`${name} › ${test.fullName}`, test.failureMessages?.join('\n')));
      // A file that could not be imported holds no failed test.
      if (file.status === 'failed' && failed.length === 0) return [failure(name, file.message)];
      return failed;
    });
  },
  playwright(report) {
    const { suites, errors } = playwrightReport.parse(report);
    return [
      ...errors.map(error => failure('outside of the tests', error.message)),
      ...suites.flatMap(suite => failuresOf(suite, [])),
    ];
  },
};

function failuresOf(suite: z.output<typeof playwrightSuite>, above: string[]): Failure[] {
  const own = suite.specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, status, results }) =>
        failure(
          [`${file} (${projectName})`, ...above, title].join(' › '),
          results.find(({ error }) => error)?.error?.message,
          status === 'flaky',
        ),
      ),
  );
  // The outermost suite is the file, which each test names itself.
  return [...own, ...suite.suites.flatMap(inner => failuresOf(inner, [...above, inner.title]))];
}

function failure(title: string, message = '', flaky = false): Failure {
  return { title, message: stripVTControlCharacters(message).trim(), flaky };
}

/**
 * The tests of a step that failed or were flaky, as its runner reports them.
 *
 * @param report the runner's JSON, parsed; nothing where it wrote none, which gives no failures
 */
export function failuresIn(kind: Report | undefined, report: unknown): Failure[] {
  return kind && report !== undefined ? readers[kind](report) : [];
}
