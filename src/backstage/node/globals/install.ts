import { Buffer } from 'node:buffer';
import { moduleRequire } from '../fs/modules';
import sandboxProcess from '../process';
import timers from '../timers';
import { sandboxFetch } from './fetch';

const globals = {
  Buffer,
  process: sandboxProcess,
  global: globalThis,
  // knex loads migrations by path and resolvePackagePath asks require.resolve; bundlers leave both to the global.
  require: moduleRequire,
  fetch: sandboxFetch,
  setTimeout: timers.setTimeout,
  clearTimeout: timers.clearTimeout,
  setInterval: timers.setInterval,
  clearInterval: timers.clearInterval,
  setImmediate: timers.setImmediate,
  clearImmediate: timers.clearImmediate,
};

/**
 * Gives the realm Node's globals. Idempotent; leaves a real Node.js alone. Gives back a function that undoes it.
 */
export function installGlobals(target: object = globalThis): () => void {
  const before = Object.keys(globals).map(
    name => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(target, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  };
}
