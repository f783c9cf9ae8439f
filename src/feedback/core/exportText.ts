import type { Answer } from './keep';

/** The file of all that a reader said, for those who look after the course. */
export function exportText(
  answers: readonly (Answer & { readonly lesson: string })[],
  exportedAt: Date,
): string {
  const file = {
    kind: 'stagecraft-feedback',
    schemaVersion: 1,
    exportedAt: exportedAt.toISOString(),
    answers,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `stagecraft-feedback-2026-03-01.json` */
export const exportName = (date: Date): string =>
  `stagecraft-feedback-${date.toISOString().slice(0, 10)}.json`;
