import { browserVariables, ensureBrowsers } from './browsers';
import { runTool } from './tools';

// `npm run test:e2e`: the built site in real browsers. Arguments go to Playwright.
const browsers = browserVariables(ensureBrowsers());
process.exitCode = await runTool(
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  browsers,
);
