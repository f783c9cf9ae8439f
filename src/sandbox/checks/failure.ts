import { chai, type RunnerTask } from 'vitest';
import { readableMessage } from '../compiler/readableMessage';
import { part, withCauses } from '../realm/causes';
import type { CheckError } from './events';

type TaskError = NonNullable<NonNullable<RunnerTask['result']>['errors']>[number];

/** The messages that a test's `expect(value, message)` calls gave, and that of the last call, if it gave one. */
interface Authored {
  all: Set<string>;
  last: string | undefined;
}
const NO_ERROR = 'Something that is not an Error was thrown.';

const authored = new WeakMap<object, Authored>();

/**
 * Takes note of authored messages. Vitest puts them before what the assertion says, `message: expected …`, and after
 * that nobody can tell where one ends. Every `expect` in a test passes through `withTest` (vitest 4.1.12, createExpect).
 */
export function noteAuthoredMessages(): void {
  const prototype = chai.Assertion.prototype as unknown as {
    withTest: (this: Chai.Assertion, test: object) => unknown;
  };
  const original = prototype.withTest;
  prototype.withTest = function withTest(test) {
    const message: unknown = chai.util.flag(this, 'message');
    const known = authored.get(test) ?? { all: new Set<string>(), last: undefined };
    authored.set(test, known);
    known.last = typeof message === 'string' && message !== '' ? message : undefined;
    if (known.last) known.all.add(known.last);
    return original.call(this, test);
  };
}

/** What a failed test says, for the reader. Several failures (`expect.soft`) are told as one. */
export function failureOf(test: object, errors: TaskError[]): CheckError {
  const [first, ...others] = errors.map(error => describeError(test, error));
  if (!first) return { name: 'Error', message: 'The check failed without saying why.' };
  if (others.length === 0) return first;
  const more = others.map(({ message, detail }) => `• ${message}${detail ? `: ${detail}` : ''}`);
  return { ...first, detail: [first.detail, 'and also:', ...more].filter(Boolean).join('\n') };
}

function describeError(test: object, error: TaskError): CheckError {
  // Anything can be thrown, also what has no message.
  const said = (error as { message?: unknown }).message ?? NO_ERROR;
  const text = readableMessage(withoutColours(String(said)));
  const { message, detail } = split(text, authored.get(test));
  return {
    name: String(error.name || 'Error'),
    message,
    ...(detail ? { detail } : {}),
    ...stackOf(error),
    ...(typeof error.expected === 'string' ? { expected: withoutColours(error.expected) } : {}),
    ...(typeof error.actual === 'string' ? { actual: withoutColours(error.actual) } : {}),
    ...(error.diff ? { diff: withoutColours(error.diff) } : {}),
  };
}

/** The stacks of an error and its causes: the innermost comes first, it leads to where things began to go wrong. */
function stackOf(error: TaskError): { stack?: string } {
  const stacks = withCauses(error)
    .map(each => part(each, 'stack'))
    .filter(stack => typeof stack === 'string');
  return stacks.length > 0 ? { stack: withoutColours(stacks.reverse().join('\n')) } : {};
}

/** vitest 4.1.12 drops the authored message when `resolves` or `rejects` itself fails. */
const WRONGLY_SETTLED = /^promise (?:resolved|rejected) [^]* instead of (?:rejecting|resolving)$/;

function split(text: string, messages: Authored | undefined): { message: string; detail?: string } {
  if (!messages) return { message: text };
  if (messages.last && WRONGLY_SETTLED.test(text)) return { message: messages.last, detail: text };
  const longestFirst = [...messages.all].sort((a, b) => b.length - a.length);
  for (const message of longestFirst) {
    if (text.startsWith(`${message}: `)) {
      return { message, detail: text.slice(message.length + 2).trimEnd() };
    }
  }
  return { message: text };
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

export const withoutColours = (text: string) => text.replace(ANSI, '');

/** Turns what Vitest keeps of an error back into an Error with the same name, message and stack. */
export function toError(error: TaskError | undefined, fallback: string): Error {
  const made = new Error(readableMessage(withoutColours(error?.message ?? fallback)));
  if (error?.name) made.name = error.name;
  made.stack = error?.stack ? withoutColours(error.stack) : '';
  const { where } = (error ?? {}) as { where?: unknown };
  return where === undefined ? made : Object.assign(made, { where });
}
