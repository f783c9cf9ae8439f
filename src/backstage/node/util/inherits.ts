import { nodeError } from '../errors';

type Constructor = { prototype: object; super_?: unknown };

const requireConstructor = (name: string, value: unknown): void => {
  if (typeof value === 'function') return;
  throw nodeError(
    TypeError,
    'ERR_INVALID_ARG_TYPE',
    `The "${name}" argument must be of type function. Received ${value === null ? 'null' : typeof value}`,
  );
};

/**
 * util.inherits as in Node: relinks the prototype and keeps what is on it. npm's inherits 2.0 replaces the prototype
 * instead, and superagent 10 defines `Response.prototype.body` before it inherits.
 */
export function inherits(constructor: Constructor, superConstructor: Constructor): void {
  requireConstructor('ctor', constructor);
  requireConstructor('superCtor', superConstructor);
  Object.defineProperty(constructor, 'super_', {
    value: superConstructor,
    writable: true,
    configurable: true,
  });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
}
