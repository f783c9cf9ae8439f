import { existsSync } from 'node:fs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SHELL = ['/usr/bin/chromium-headless-shell'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where browsers are. */
export interface BrowserPaths {
  /** For tests of what only a browser with a window has, such as its reader's settings. */
  whole?: string;
  /** For all others: a shell, which has no window to draw, or else the whole browser. */
  chromium?: string;
  firefox?: string;
}

/**
 * The browsers that tests run in: those that `npm test` found or installed (CHROMIUM_PATH, CHROMIUM_SHELL_PATH,
 * FIREFOX_PATH), or the system's. Without a Chromium path Playwright takes its own; without Firefox its project is left out.
 */
export function browserPaths(): BrowserPaths {
  const { CHROMIUM_PATH, CHROMIUM_SHELL_PATH, FIREFOX_PATH } = process.env;
  const shell = CHROMIUM_SHELL_PATH || (CHROMIUM_PATH ? undefined : SHELL.find(existsSync));
  const whole = CHROMIUM_PATH || CHROMIUM.find(existsSync);
  return {
    whole,
    chromium: shell ?? whole,
    firefox: FIREFOX_PATH || FIREFOX.find(existsSync),
  };
}
