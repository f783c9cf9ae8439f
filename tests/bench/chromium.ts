import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowsers } from '../../scripts/browsers';
import { chromiumArgs } from '../../scripts/chromiumArgs';

/** Starts a Chromium while something is done with it. */
export async function withChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath } = ensureBrowsers().chromium;
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens an empty page in a new profile, with nothing cached, while something is done with it.
 *
 * @param baseURL what the page's relative urls start from
 */
export async function withPage<T>(
  browser: Browser,
  baseURL: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 600 } });
  try {
    // tsx 4.23 wraps every named function in `__name` (esbuild's keepNames), also in what is sent into the page.
    await context.addInitScript('globalThis.__name = fn => fn');
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
