import { afterAll, vi } from 'vitest';

// mockServices.*.mock() of @backstage/backend-test-utils 1.11.7, and mockApis.*.mock() of
// frontend-test-utils 0.6.4, ask for Jest's global. The sandbox sets the same one.
Object.assign(globalThis, { jest: vi });

// All variants share a process; what one leaves behind must not decide about the next.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
