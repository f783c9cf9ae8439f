import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * The browsers that tests run in: those that `npm test` found or installed (CHROMIUM_PATH, FIREFOX_PATH), or the
 * system's. Without a Chromium path Playwright takes its own; without Firefox its project is left out.
 */
export function browserPaths(): { chromium?: string; firefox?: string } {
  const { CHROMIUM_PATH, FIREFOX_PATH } = process.env;
  return {
    chromium: CHROMIUM_PATH || CHROMIUM.find(existsSync),
    firefox: FIREFOX_PATH || FIREFOX.find(existsSync),
  };
}
