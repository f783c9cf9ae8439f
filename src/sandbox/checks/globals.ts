import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { calledByLearner } from '../compiler/learnerCode';

const hooks = { afterAll, afterEach, beforeAll, beforeEach };

/**
 * Provides the globals that @backstage/backend-test-utils 1.11.7 asks for: Jest's for `mockServices.*.mock()`, the hooks
 * for TestDatabases and mock directories. The hooks that it registers while it is being loaded are the backend host's to
 * call. A checks file that forgets to import a hook fails as it does on Node.js, where Vitest has no such globals.
 */
export function provideGlobals(): void {
  Object.assign(globalThis, { jest: vi });
  for (const [name, hook] of Object.entries(hooks)) {
    let value: unknown = hook;
    Object.defineProperty(globalThis, name, {
      configurable: true,
      enumerable: true,
      get() {
        if (calledByLearner()) throw new ReferenceError(`${name} is not defined`);
        return value;
      },
      set(next: unknown) {
        value = next;
      },
    });
  }
}
