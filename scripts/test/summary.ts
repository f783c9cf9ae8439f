import { sum } from './counts';
import type { Failure } from './failures';
import type { Outcome } from './runStep';

function line({ step, counts, seconds, without }: Outcome): string[] {
  const mark = counts.failed > 0 ? '✗' : '✓';
  const result = without
    ? `not run: "${without}" failed`
    : `${counts.passed} passed, ${counts.failed} failed` +
      (counts.skipped > 0 ? `, ${counts.skipped} skipped` : '');
  return [`${mark} ${step.title}`, `${seconds.toFixed(1)} s`, result];
}

/** A message is cut after so many lines: the whole of it stands where the test ran. */
const LINES = 16;

function told(title: string, { title: test, message, flaky }: Failure): string[] {
  const lines = message.split('\n');
  const cut = lines.length > LINES ? [...lines.slice(0, LINES), '…'] : lines;
  return [
    `${flaky ? '~' : '✗'} ${title}: ${test}${flaky ? ' (passed when tried again)' : ''}`,
    ...cut.filter(Boolean).map(text => `    ${text}`),
    '',
  ];
}

/** What failed, once more: by the end of a long run it has scrolled away, and a log may be cut at its front. */
function failures(outcomes: Outcome[]): string[] {
  return outcomes.flatMap(({ step, failures: all = [] }) =>
    all.flatMap(failure => told(step.title, failure)),
  );
}

/**
 * What failed, and the table that ends a test run. Its last line is `N passed, N failed`, which tools read.
 *
 * @param seconds how long all of it took; less than the sum, where steps ran at the same time
 */
export function summary(outcomes: Outcome[], seconds: number): string {
  const rows = outcomes.map(line);
  const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  const table = rows.map(
    ([title = '', seconds = '', result = '']) =>
      `${title.padEnd(first)}  ${seconds.padStart(second)}  ${result}`,
  );
  const total = sum(outcomes.map(outcome => outcome.counts));
  return [
    ...failures(outcomes),
    ...table,
    '',
    `All of it took ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.`,
    `${total.passed} passed, ${total.failed} failed`,
  ].join('\n');
}
