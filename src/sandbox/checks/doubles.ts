import { vi } from 'vitest';

/** Takes back what a run replaced, faked or configured, and lets go of its mocks. */
export function resetDoubles(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.resetConfig();
  forgetMocks();
}

/**
 * Empties the list in which Vitest keeps every mock for `vi.clearAllMocks`, with all that they were called with
 * (`REGISTERED_MOCKS` of @vitest/spy 4.1.12). On Node.js it goes with the worker, here it would grow from run to run.
 * Nothing gives access to it but its own `forEach`.
 */
function forgetMocks(): void {
  const prototype = Set.prototype as { forEach: Set<unknown>['forEach'] };
  const { forEach } = prototype;
  const seen: Set<unknown>[] = [];
  prototype.forEach = function catchSet(this: Set<unknown>, ...args) {
    seen.push(this);
    return forEach.apply(this, args);
  };
  try {
    vi.clearAllMocks();
  } finally {
    prototype.forEach = forEach;
  }
  seen[0]?.clear();
}
