import type { Position, RealmError } from '../protocol/common';
import { part, withCauses } from './causes';

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
  const chain = withCauses(thrown).filter(each => each instanceof Error);
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
