/**
 * An error and what it wraps, outermost first. Backstage wraps what a plugin throws ("Plugin 'x' startup failed"), and
 * the learner's own line is usually in the innermost one. Also of errors that were made plain objects on their way.
 */
export function withCauses(thrown: object): object[] {
  const chain: object[] = [];
  for (
    let each: unknown = thrown;
    isObject(each) && chain.length < 8 && !chain.includes(each);
    each = causeOf(each)
  ) {
    chain.push(each);
  }
  return chain;
}

/** A property of an error, also if it is a getter that throws. */
export function part(error: object, name: string): unknown {
  try {
    return (error as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** What an error wraps: its cause, or what a BackendStartupError (backend-app-api 1.7) holds as the result of the start. */
const causeOf = (error: object): unknown =>
  part(error, 'cause') ?? firstFailure(part(error, 'result'));

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

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
