import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** A file that a page loaded by itself. */
export interface Loaded {
  url: string;
  /** What the browser wanted it for: `document`, `script`, `stylesheet`, `font` and others. */
  type: string;
  body: Buffer;
}

/** What a browser loads for a page, in bytes, each file gzipped by itself. Fonts are as they are: woff2 is compressed. */
export interface PageWeight {
  html: number;
  js: number;
  css: number;
  fonts: number;
}

const kinds: Record<string, keyof PageWeight> = {
  document: 'html',
  script: 'js',
  stylesheet: 'css',
  font: 'fonts',
};

/** Adds up what a page loaded; a file counts once, and what is not HTML, JS, CSS or a font counts nothing. */
export function weightOf(loaded: Loaded[]): PageWeight {
  const weight: PageWeight = { html: 0, js: 0, css: 0, fonts: 0 };
  const seen = new Set<string>();
  for (const { url, type, body } of loaded) {
    const kind = kinds[type];
    if (!kind || seen.has(url)) continue;
    seen.add(url);
    weight[kind] += kind === 'fonts' ? body.length : gzipSync(body).length;
  }
  return weight;
}

/**
 * Opens a page with a cold cache and weighs all that it loads until the network is idle. Nothing is
 * touched and nothing scrolled. It has to be a browser: the HTML names only the entry scripts, and
 * these load the route's own. What Docusaurus prefetches for the next page is not counted.
 *
 * @param savesData whether the reader asks to save data, and what would load by itself waits to be asked for
 */
export async function weighPage(
  browser: Browser,
  url: string,
  { savesData = false } = {},
): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    if (savesData) {
      await context.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
      );
    }
    const page = await context.newPage();
    const pending: Promise<Loaded>[] = [];
    page.on('requestfinished', request => {
      const type = request.resourceType();
      if (!(type in kinds)) return;
      pending.push(
        request.response().then(async response => ({
          url: request.url(),
          type,
          body: (await response?.body()) ?? Buffer.alloc(0),
        })),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    return weightOf(await Promise.all(pending));
  } finally {
    await context.close();
  }
}
