import { shownPath } from '../loader/folders';
import type { Finding } from './finding';
import type { LintReport } from './lintCourse';

/** Prints a finding as `file:line: rule: what was found; wanted: what should be`. */
export function formatFinding(
  siteDir: string,
  { rule, file, line, found, wanted }: Finding,
): string {
  const place =
    line === undefined ? shownPath({ siteDir }, file) : `${shownPath({ siteDir }, file)}:${line}`;
  return `${place}: ${rule}: ${found}; wanted: ${wanted}`;
}

/** All findings of a report, in the order of the lessons. */
export function allFindings({ lessons, course }: LintReport): Finding[] {
  return [...course, ...lessons.flatMap(({ findings }) => findings)];
}

const columns = ['lesson', 'words', 'minutes', 'estimate', 'grade', 'APIs', 'findings'] as const;

/** A table with a row for each lesson. */
export function lessonTable({ lessons, facts }: LintReport): string {
  const rows = lessons.map(({ id, words, minutes, grade, findings }) => [
    id,
    String(words),
    String(minutes.said),
    minutes.estimated.toFixed(0),
    grade.toFixed(1),
    String(facts.find(({ lesson }) => lesson === id)?.apis.length ?? 0),
    findings.length === 0 ? '–' : String(findings.length),
  ]);
  const widths = columns.map((name, index) =>
    Math.max(name.length, ...rows.map(row => row[index]?.length ?? 0)),
  );
  return [columns, ...rows]
    .map(row =>
      row
        .map((cell, index) =>
          index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** `3 findings in 2 lessons`, and what the lint looked at. */
export function summaryLine(report: LintReport): string {
  const { lessons, course, medianGrade, fences } = report;
  const count = allFindings(report).length;
  const touched = lessons.filter(({ findings }) => findings.length > 0).length;
  const besides = course.length > 0 ? ` and ${course.length} outside of them` : '';
  return (
    `${count} ${count === 1 ? 'finding' : 'findings'} in ${touched} of ${lessons.length} lessons${besides}; ` +
    `median reading grade ${medianGrade.toFixed(1)}; ` +
    `${fences.checked} fences type-checked, ${fences.exempt} with no-check`
  );
}
