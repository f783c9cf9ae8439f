import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

const hooks = { afterAll, afterEach, beforeAll, beforeEach };
type HookName = keyof typeof hooks;
type Hook = (callback: () => unknown, timeout?: number) => void;

const standing: { name: HookName; callback: () => unknown; timeout?: number }[] = [];

/**
 * Gives the framework the global hooks that it looks for. `@backstage/backend-test-utils` 1.11.7 registers an `afterAll`
 * that stops the test backends while it is being loaded (wiring/TestBackend). On Node.js it is loaded for every checks
 * file; here once for all runs, so what is registered while no learner code is on the stack stands for every later run.
 */
export function provideGlobalHooks(): void {
  for (const name of Object.keys(hooks) as HookName[]) {
    const hook: Hook = (callback, timeout) => {
      if (!calledByLearner()) standing.push({ name, callback, ...(timeout ? { timeout } : {}) });
      (hooks[name] as Hook)(callback, timeout);
    };
    Object.assign(globalThis, { [name]: hook });
  }
}

/** Registers the framework's hooks again: to be called while a run collects its tests, before its own hooks. */
export function registerStandingHooks(): void {
  for (const { name, callback, timeout } of standing) (hooks[name] as Hook)(callback, timeout);
}

function calledByLearner(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return stack.includes('stagecraft:///');
}
