import type { Browser } from '@playwright/test';
import { readBuiltSite, withServer } from './builtSite';
import { withChromium, withPage } from './chromium';
import { median } from './median';
import { atMost, shown, type Row } from './row';
import { stockSite } from './stockSite';

export const kind = 'times';

const rounds = 15;

/** When the largest thing that a page shows by itself was painted, in milliseconds after the navigation began. */
function largestPaint(browser: Browser, url: string): Promise<number> {
  return withPage(browser, url, async page => {
    await page.goto(url, { waitUntil: 'networkidle' });
    return page.evaluate(
      () =>
        new Promise<number>(resolve => {
          new PerformanceObserver(list =>
            resolve(list.getEntries().at(-1)?.startTime ?? NaN),
          ).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  });
}

/** The home page against that of a stock Docusaurus site, in turns, each time with nothing cached. */
export async function rows(): Promise<Row[]> {
  const site = readBuiltSite();
  const stock = { ...site, folder: stockSite(), baseUrl: '/' };
  const times = { ours: [] as number[], stock: [] as number[] };
  await withServer(stock, stockUrl =>
    withServer(site, url =>
      withChromium(async browser => {
        for (let round = 0; round < rounds; round += 1) {
          times.ours.push(await largestPaint(browser, url));
          times.stock.push(await largestPaint(browser, stockUrl));
        }
      }),
    ),
  );
  const ours = median(times.ours);
  const theirs = median(times.stock);
  return [
    atMost('home page: largest paint, to that of a stock page', ours / theirs, 1.15, '×'),
    shown('home page: largest paint', ours, 'ms'),
    shown('stock home page: largest paint', theirs, 'ms'),
  ];
}
