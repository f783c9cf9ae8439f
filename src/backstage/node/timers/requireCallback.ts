import { nodeError } from '../errors';

/** Throws ERR_INVALID_ARG_TYPE, as Node's timers do, for a callback that is no function. */
export function requireCallback(callback: unknown): void {
  if (typeof callback === 'function') return;
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `The "callback" argument must be of type function. Received ${callback === null ? 'null' : typeof callback}`,
  );
}
