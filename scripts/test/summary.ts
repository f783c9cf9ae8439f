import { sum } from './counts';
import type { Outcome } from './runStep';

function line({ step, counts, seconds, without }: Outcome): string[] {
  const mark = counts.failed > 0 ? '✗' : '✓';
  const result = without
    ? `not run: "${without}" failed`
    : `${counts.passed} passed, ${counts.failed} failed` +
      (counts.skipped > 0 ? `, ${counts.skipped} skipped` : '');
  return [`${mark} ${step.title}`, `${seconds.toFixed(1)} s`, result];
}

/**
 * The table that ends a test run. Its last line is `N passed, N failed`, which tools read.
 */
export function summary(outcomes: Outcome[]): string {
  const rows = outcomes.map(line);
  const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  const table = rows.map(
    ([title = '', seconds = '', result = '']) =>
      `${title.padEnd(first)}  ${seconds.padStart(second)}  ${result}`,
  );
  const total = sum(outcomes.map(outcome => outcome.counts));
  const seconds = outcomes.reduce((all, outcome) => all + outcome.seconds, 0);
  return [
    ...table,
    '',
    `All of it took ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s.`,
    `${total.passed} passed, ${total.failed} failed`,
  ].join('\n');
}
