import { URL_IN_STACK } from '../../compiler/compileFile';

/** Frames above the caller that a stack shows: this function and the one that asks. Chromium's begins with a title. */
const ABOVE = 2;

/**
 * Whether the function that asks this was called by learner code itself, rather than by the framework. Compiled files
 * have URLs of their own, so the stack tells.
 */
export function calledByLearner(): boolean {
  const { stackTraceLimit } = Error as { stackTraceLimit?: number };
  Object.assign(Error, { stackTraceLimit: ABOVE + 1 });
  const stack = new Error().stack ?? '';
  Object.assign(Error, { stackTraceLimit });
  const lines = stack.split('\n');
  const caller = lines[ABOVE + (lines[0] === 'Error' ? 1 : 0)];
  return caller !== undefined && URL_IN_STACK.test(caller);
}
