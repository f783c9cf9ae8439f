import { nodeError } from '../errors';

const custom: unique symbol = Symbol.for('nodejs.util.promisify.custom') as never;
type Callback = (error: unknown, value?: unknown) => void;
type Callable = (...args: unknown[]) => unknown;

/** util.promisify with Node's rules: `custom` wins, own properties are copied, a non-function throws ERR_INVALID_ARG_TYPE. */
export function promisify(original: Callable & { [custom]?: Callable }): Callable {
  if (typeof original !== 'function') {
    throw nodeError(
      TypeError,
      'ERR_INVALID_ARG_TYPE',
      `The "original" argument must be of type function. Received ${original === null ? 'null' : typeof original}`,
    );
  }
  const own = original[custom];
  if (own !== undefined) {
    if (typeof own !== 'function') {
      throw nodeError(
        TypeError,
        'ERR_INVALID_ARG_TYPE',
        'The "util.promisify.custom" property must be of type function',
      );
    }
    return Object.defineProperty(own, custom, { value: own, configurable: true });
  }
  function promisified(this: unknown, ...args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const done: Callback = (error, value) => (error ? reject(error) : resolve(value));
      original.call(this, ...args, done);
    });
  }
  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
  Object.defineProperties(promisified, Object.getOwnPropertyDescriptors(original));
  return Object.defineProperty(promisified, custom, { value: promisified, configurable: true });
}
promisify.custom = custom;
