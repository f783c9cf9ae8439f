import { pathToFileURL } from 'node:url';
import { findBrowser, kinds, type Browser } from './browsers/find';
import { installBrowser } from './browsers/install';

export interface Browsers {
  chromium: Browser;
  /** Absent on a machine that has none, or whose user has named a Chromium. */
  shell: Browser | undefined;
  /** Absent on a machine that has none and can't get one: its tests are then left out. */
  firefox: Browser | undefined;
}

/**
 * Finds the browsers that the tests run in, and installs those that are missing.
 * @throws if there is no Chromium and none can be installed
 */
export function ensureBrowsers(): Browsers {
  const chromium = findBrowser('chromium') ?? installBrowser('chromium');
  if (!chromium) {
    throw new Error(
      'The tests need Chromium or Chrome, and none could be installed. Install one by hand ' +
        `(Debian: apt-get install chromium), or set ${kinds.chromium.variable} to where it is.`,
    );
  }
  const { CHROMIUM_PATH, CHROMIUM_SHELL_PATH } = process.env;
  const shell = CHROMIUM_PATH && !CHROMIUM_SHELL_PATH ? undefined : findBrowser('shell');
  const firefox = findBrowser('firefox') ?? installBrowser('firefox');
  if (!firefox) {
    console.warn(
      '\nNOTICE: there is no Firefox, and none could be installed. The tests in Firefox are left out.\n' +
        `Install one by hand (Debian: apt-get install firefox-esr), or set ${kinds.firefox.variable}.\n`,
    );
  }
  return { chromium, shell, firefox };
}

/** The browsers as tests/e2e/playwright.config.ts reads them. */
export function browserVariables({ chromium, shell, firefox }: Browsers): Record<string, string> {
  return {
    CHROMIUM_PATH: chromium.executablePath,
    ...(shell ? { CHROMIUM_SHELL_PATH: shell.executablePath } : {}),
    ...(firefox ? { FIREFOX_PATH: firefox.executablePath } : {}),
    ...(firefox?.channel ? { FIREFOX_CHANNEL: firefox.channel } : {}),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, value] of Object.entries(browserVariables(ensureBrowsers()))) {
    console.log(`${name}=${value}`);
  }
}
