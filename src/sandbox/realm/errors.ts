import type { Position, RealmError } from '../protocol/common';

/**
 * Makes anything thrown fit to cross the realm's border. Backstage wraps what a plugin throws ("Plugin 'x' startup
 * failed"), so the causes' stacks are kept too: the learner's own line is usually in the innermost one. Whatever learner
 * code did to its error, each part has its type: what does not parse would not be heard.
 */
export function toRealmError(thrown: unknown): RealmError {
  if (!(thrown instanceof Error)) {
    return {
      name: 'Error',
      message: `Something other than an Error was thrown: ${safe(thrown)}`,
      stack: '',
    };
  }
  const chain: Error[] = [];
  for (
    let e: unknown = thrown;
    e instanceof Error && chain.length < 8 && !chain.includes(e);
    e = causeOf(e)
  ) {
    chain.push(e);
  }
  const where = chain.map(e => part(e, 'where')).find(isPosition);
  return {
    name: text(part(thrown, 'name'), 'Error'),
    message: text(part(thrown, 'message'), ''),
    stack: chain
      .reverse()
      .map(e => text(part(e, 'stack'), ''))
      .join('\n'),
    ...(where ? { where: { path: where.path, line: where.line, column: where.column } } : {}),
  };
}

/** What an error wraps: its cause, or what a BackendStartupError (backend-app-api 1.7) holds as the result of the start. */
function causeOf(error: Error): unknown {
  return part(error, 'cause') ?? firstFailure(part(error, 'result'));
}

interface Failing {
  failure?: { error?: unknown };
  modules?: Failing[];
}

function firstFailure(result: unknown): unknown {
  const plugins = (result as { plugins?: unknown } | undefined)?.plugins;
  if (!Array.isArray(plugins)) return undefined;
  return (plugins as Failing[])
    .flatMap(plugin => [plugin, ...(plugin.modules ?? [])])
    .find(one => one.failure)?.failure?.error;
}

/** A property of an error, also if it is a getter that throws. */
function part(error: Error, name: string): unknown {
  try {
    return (error as unknown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function text(value: unknown, otherwise: string): string {
  if (typeof value === 'string') return value;
  return value === undefined ? otherwise : safe(value);
}

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'line' in value &&
  Number.isFinite(value.line) &&
  'column' in value &&
  Number.isFinite(value.column);

function safe(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return Object.prototype.toString.call(value);
  }
}
