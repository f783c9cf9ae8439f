import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { withoutWebStorage } from './src/conformance/webStorage';

const root = import.meta.dirname;
/**
 * Unit tests: they stand beside their source. Exercises on Node.js (tests/conformance) and the
 * browser (tests/e2e) have runners of their own. A test that needs a DOM says so in its first
 * line: `// @vitest-environment jsdom`.
 */
const files = ['src', 'scripts', 'tests/lint', 'tests/bench', 'tests/pages']
  .flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(file =>
      path.posix.join(folder, ...file.split(path.sep)),
    ),
  )
  .filter(file => /\.test\.tsx?$/.test(file));

/** What a test changes for every module of its process, or loads that does: it has a process of its own. */
const CHANGES =
  /\bvi\.(mock|doMock|stubGlobal|stubEnv|useFakeTimers|resetModules)\(|\b(globalThis|window|navigator|process\.env)\.\w+ = |\.define(Property|Properties)\((globalThis|window|navigator)|from '@backstage\//;
const alone = files.filter(file => CHANGES.test(readFileSync(path.join(root, file), 'utf8')));

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/{starter,solution,wrong}/**', '**/checks.test.ts'],
    // A test that hangs, not one that is slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On two cores, Vitest 4 would keep one of them for itself.
    maxWorkers: '100%',
    execArgv: [...withoutWebStorage],
    restoreMocks: true,
    // plugin-catalog's menus: its ES modules import folders of @mui/material, which Node.js doesn't resolve.
    server: { deps: { inline: ['material-ui-popup-state'] } },
    allowOnly: false,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: files.filter(file => !alone.includes(file)),
          // Modules are loaded once a process, not once a file: half of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
