import path from 'node:path';
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { chromiumArgs } from '../../scripts/chromiumArgs';
import { browserPaths } from './lib/browsers';

const root = path.resolve(import.meta.dirname, '../..');
const port = Number(process.env.STAGECRAFT_E2E_PORT ?? 4173);
/** The site is tested under a sub-path: what works there works at a root, and not the other way round. */
const baseUrl = '/stagecraft/';
const { chromium, firefox } = browserPaths();

const projects: NonNullable<PlaywrightTestConfig['projects']> = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { executablePath: chromium, args: chromiumArgs },
    },
  },
];
if (firefox) {
  // First, so that a long test does not run alone at the end.
  projects.unshift({
    name: 'firefox',
    // Playwright 1.64 drives a distribution's own Firefox over WebDriver BiDi. Core journey and loops run in both browsers.
    grep: /@both/,
    use: {
      browserName: 'firefox',
      // Playwright's own Firefox has no channel.
      channel: process.env.FIREFOX_PATH ? process.env.FIREFOX_CHANNEL : 'moz-firefox',
      launchOptions: { executablePath: firefox },
    },
  });
}

export default defineConfig({
  testDir: '.',
  outputDir: path.join(root, '.generated/e2e'),
  workers: 2,
  // Two browsers on two cores: what is late once is run again, and the report calls it flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: path.join(root, '.generated/reports/e2e.json') }]],
  use: {
    baseURL: `http://localhost:${port}${baseUrl}`,
    // Not in the first run: looking at the page after every step costs every test time.
    trace: { mode: 'on-first-retry', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `npx tsx tests/e2e/lib/serve.ts ${port} ${baseUrl}`,
    cwd: root,
    url: `http://localhost:${port}${baseUrl}`,
    reuseExistingServer: !process.env.CI,
  },
  projects,
});
