import { defineConfig } from 'vitest/config';

/**
 * Unit tests: they stand beside their source. Exercises on Node.js (tests/conformance) and the
 * browser (tests/e2e) have runners of their own. A test that needs a DOM says so in its first
 * line: `// @vitest-environment jsdom`.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,scripts}/**/*.test.{ts,tsx}', 'tests/{lint,bench,pages}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/{starter,solution,wrong}/**', '**/checks.test.ts'],
    // A test that hangs, not one that is slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On two cores, Vitest 4 would keep one of them for itself.
    maxWorkers: '100%',
    restoreMocks: true,
    // plugin-catalog's menus: its ES modules import folders of @mui/material, which Node.js doesn't resolve.
    server: { deps: { inline: ['material-ui-popup-state'] } },
    allowOnly: false,
    reporters: ['default'],
  },
});
