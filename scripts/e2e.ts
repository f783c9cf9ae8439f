import { freePort } from '../tests/e2e/lib/freePort';
import { browserVariables, ensureBrowsers } from './browsers';
import { runTool } from './tools';

// `npm run test:e2e`: the built site in real browsers. Arguments go to Playwright.
const variables = {
  ...browserVariables(ensureBrowsers()),
  STAGECRAFT_E2E_PORT: String(await freePort()),
};
process.exitCode = await runTool(
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  variables,
);
