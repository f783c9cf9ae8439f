import type { RealmError } from '../protocol/common';

/**
 * Makes anything thrown fit to cross the realm's border. Backstage wraps what a plugin throws ("Plugin 'x' startup
 * failed"), so the causes' stacks are kept too: the learner's own line is usually in the innermost one.
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
    e = e.cause
  ) {
    chain.push(e);
  }
  const where = (chain.find(e => 'where' in e) as { where?: RealmError['where'] } | undefined)
    ?.where;
  return {
    name: thrown.name,
    message: thrown.message,
    stack: [...chain]
      .reverse()
      .map(e => e.stack ?? '')
      .join('\n'),
    ...(where && typeof where.path === 'string' ? { where } : {}),
  };
}

function safe(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return Object.prototype.toString.call(value);
  }
}
