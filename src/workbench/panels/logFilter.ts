import type { LogLevel, LogLine } from '../../sandbox/protocol/common';

export interface LogFilter {
  /** The least level that is shown. */
  readonly level: LogLevel;
  /** As `whoOf` says it; undefined for all. */
  readonly who?: string;
  readonly text: string;
}

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** Whose line it is: a plugin's, the backend's own, or what the learner's code prints. */
export const whoOf = ({ plugin, source }: LogLine): string =>
  plugin ?? (source === 'console' ? 'console' : 'backend');

/** All that have said something, in alphabetical order. */
export const speakers = (lines: readonly LogLine[]): string[] =>
  [...new Set(lines.filter(({ source }) => source !== 'sandbox').map(whoOf))].sort();

/** The lines that a filter lets through. A remark about what comes next stays only if something does. */
export function filterLogs(
  lines: readonly LogLine[],
  { level, who, text }: LogFilter,
): readonly LogLine[] {
  const least = LEVELS.indexOf(level);
  const wanted = text.trim().toLowerCase();
  const kept = lines.filter(line => {
    if (line.source === 'sandbox') return true;
    if (LEVELS.indexOf(line.level) > least) return false;
    if (who !== undefined && whoOf(line) !== who) return false;
    return wanted === '' || wholeText(line).includes(wanted);
  });
  return kept.filter(
    ({ source }, index) =>
      source !== 'sandbox' || isKept(kept[index + 1], index === kept.length - 1),
  );
}

/** The newest remark stays: what comes next is still on its way. */
const isKept = (next: LogLine | undefined, isLast: boolean) =>
  isLast || (next !== undefined && next.source !== 'sandbox');

const wholeText = ({ message, fields, stack }: LogLine): string =>
  [message, fields && JSON.stringify(fields), stack].join('\n').toLowerCase();
