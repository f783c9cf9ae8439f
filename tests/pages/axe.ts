import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs } from '../../scripts/chromiumArgs';
import { browserPaths } from '../e2e/lib/browsers';
import { violationsInBothModes } from '../e2e/lib/axe';
import { serve } from '../e2e/lib/serve';
import { axeTable, type Look } from './axeTable';
import { readSite } from './site';

const help = `npm run axe [-- --only <part of an address>] [-- --without <part of an address>] [-- --width <px>]

Opens every page of the built site's sitemap in Chromium, in light and in dark, and asks axe about each. Needs a built
site: npm run build. The suite of tests in tests/e2e looks at one page of a kind, and at what opens on it.`;

/** So many pages at once: as many as there are cores to think about them. */
const AT_ONCE = 2;

async function look(browser: Browser, url: string, width: number): Promise<Look> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    // tsx 4.23 wraps every named function in `__name` (esbuild's keepNames), also in what is sent into the page.
    await context.addInitScript('globalThis.__name = fn => fn');
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.locator('html[data-has-hydrated="true"]').waitFor({ state: 'attached' });
    return { url, found: await violationsInBothModes(page) };
  } finally {
    await context.close();
  }
}

async function lookAtAll(urls: readonly string[], width: number): Promise<Look[]> {
  const browser = await chromium.launch({
    executablePath: browserPaths().chromium,
    args: chromiumArgs,
  });
  const looks: Look[] = [];
  const waiting = [...urls];
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      looks.push(await look(browser, url, width));
      if (process.stderr.isTTY) process.stderr.write(`\r${looks.length} of ${urls.length}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await browser.close();
  }
  return looks.sort((a, b) => a.url.localeCompare(b.url));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      without: { type: 'string' },
      width: { type: 'string', default: '1280' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(help);
  const folder = path.resolve('build');
  const { home, pages } = readSite(folder);
  const baseUrl = new URL(home).pathname;
  const server = serve(folder, baseUrl);
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const urls = pages
      .map(({ url }) => `http://localhost:${port}${new URL(url).pathname}`)
      .filter(url => url.includes(values.only))
      .filter(url => values.without === undefined || !url.includes(values.without));
    const looks = await lookAtAll(urls, Number(values.width));
    console.log(axeTable(looks, `http://localhost:${port}${baseUrl}`));
    if (looks.some(({ found }) => found.length > 0)) process.exitCode = 1;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
