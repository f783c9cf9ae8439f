import { clearImmediate, setImmediate as immediate } from './immediate';
import { clearTimeout, setTimeout as timeout } from './timeout';

interface Options {
  signal?: AbortSignal;
  ref?: boolean;
}

const abortError = (signal: AbortSignal): Error =>
  Object.assign(new Error('The operation was aborted', { cause: signal.reason }), {
    name: 'AbortError',
    code: 'ABORT_ERR',
  });

/** Starts something that can be cancelled by a signal. */
function cancellable<T>(
  value: T,
  { signal }: Options,
  begin: (done: () => void) => unknown,
  cancel: (handle: unknown) => void,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(abortError(signal));
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      cancel(handle);
      reject(abortError(signal as AbortSignal));
    };
    const handle = begin(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

export function setTimeout<T = void>(ms?: number, value?: T, options: Options = {}): Promise<T> {
  return cancellable(value as T, options, done => timeout(done, ms), clearTimeout);
}

export function setImmediate<T = void>(value?: T, options: Options = {}): Promise<T> {
  return cancellable(value as T, options, done => immediate(done), clearImmediate);
}

/** Yields `value` every `ms` milliseconds until the loop or the signal ends it. */
export async function* setInterval<T = void>(
  ms?: number,
  value?: T,
  options: Options = {},
): AsyncGenerator<T> {
  for (;;) yield await setTimeout(ms, value as T, options);
}

export const scheduler = {
  wait: (ms: number, options?: Options): Promise<void> => setTimeout(ms, undefined, options),
  yield: (): Promise<void> => setImmediate(),
};

export default { setTimeout, setImmediate, setInterval, scheduler };
