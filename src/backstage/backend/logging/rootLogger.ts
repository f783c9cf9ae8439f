import type { RootLoggerService } from '@backstage/backend-plugin-api';
import type { LogLine } from '../types';
import { toJson } from './json';

type Meta = Record<string, unknown>;

const errorOf = (error: Error): NonNullable<LogLine['error']> => ({
  name: error.name,
  message: error.message,
  stack: error.stack ?? '',
});

/** Own enumerable properties of what came with a log call; an error among them is told apart. */
function split(meta: Meta): { fields: LogLine['fields']; error?: Error } {
  const fields: LogLine['fields'] = {};
  let error: Error | undefined;
  for (const [key, value] of Object.entries(meta)) {
    if (value instanceof Error) error ??= value;
    if (value !== undefined) fields[key] = toJson(value);
  }
  return { fields, ...(error ? { error } : {}) };
}

/** The line for one call of a logger that carries `own` fields, such as the plugin's id. */
export function toLogLine(
  level: LogLine['level'],
  message: unknown,
  meta: unknown,
  own: Meta,
): LogLine {
  const direct = [meta, message].find(value => value instanceof Error);
  const extra =
    typeof meta === 'object' && meta !== null && !(meta instanceof Error) ? (meta as Meta) : {};
  const { plugin, ...rest } = { ...own, ...extra };
  const { fields, error = direct } = split(rest);
  return {
    at: Date.now(),
    level,
    ...(plugin === undefined ? {} : { plugin: String(plugin) }),
    message: textOf(message),
    fields,
    ...(error ? { error: errorOf(error) } : {}),
  };
}

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  if (message instanceof Error) return message.message;
  return JSON.stringify(toJson(message));
}

/** A Backstage root logger that hands every line on; children add their fields, as Backstage's own logger does. */
export function createRootLogger(
  onLog: (line: LogLine) => void,
  own: Meta = {},
): RootLoggerService {
  const write = (level: LogLine['level']) => (message: unknown, meta?: unknown) =>
    onLog(toLogLine(level, message, meta, own));
  return {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    child: meta => createRootLogger(onLog, { ...own, ...meta }),
  };
}
