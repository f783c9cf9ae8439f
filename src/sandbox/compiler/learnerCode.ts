import { URL_IN_STACK } from './urls';

/** Frames above the caller that a stack shows: this function and the one that asks. */
const ABOVE = 2;
/** The title with which Chromium's stacks begin; a frame of Firefox's has an at sign. */
const TITLE = /^Error[^@]*$/;

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
  const caller = lines[ABOVE + (TITLE.test(lines[0]!) ? 1 : 0)];
  return caller !== undefined && URL_IN_STACK.test(caller);
}
