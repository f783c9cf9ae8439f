type Hook = () => unknown;

const scope = globalThis as { afterAll?: ((hook: Hook) => void) | undefined };
const hooks: Hook[] = [];
const before = scope.afterAll;

// @backstage/backend-test-utils 1.11 registers its clean-up once, on import, with a global `afterAll`; without one it
// keeps every test backend for ever. This module must be evaluated first: it lends such a global and keeps the hook.
scope.afterAll = hook => void hooks.push(hook);

/** Gives what was registered since this module was evaluated, and takes the lent global away again. */
export function takeTestHooks(): Hook[] {
  if (before) scope.afterAll = before;
  else delete scope.afterAll;
  return hooks;
}
