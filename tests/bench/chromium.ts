import { chromium, type Browser } from '@playwright/test';
import { ensureBrowsers } from '../../scripts/browsers';

/** As the end-to-end tests start it: nothing of the browser's own business on the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium while something is done with it. */
export async function withChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath } = ensureBrowsers().chromium;
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
