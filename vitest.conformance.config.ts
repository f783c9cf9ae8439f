import { defineConfig } from 'vitest/config';

// Runs every exercise on Node.js against the installed Backstage packages. The variants run in a
// Vitest of their own (src/conformance); this one says what they must come to.
export default defineConfig({
  test: {
    include: ['tests/conformance/*.conformance.ts'],
    pool: 'forks',
    // Each of these files runs processes of its own; those of one don't keep two cores busy.
    maxWorkers: 2,
    // A test that hangs, not one that is slow on a busy machine.
    testTimeout: 120_000,
  },
});
