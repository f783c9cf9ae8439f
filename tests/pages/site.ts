import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

/** A page of the built site. */
export interface Page {
  /** Its address as it will be published. */
  readonly url: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** The built site, as it lies in a folder. */
export interface Site {
  /** The address of its home page; everything of the site stands below it. */
  readonly home: string;
  /** The pages of its sitemap. */
  readonly pages: readonly Page[];
  /**
   * What lies at an address of the site: a page's HTML or another file; nothing where a static host would say "not
   * found", as it may of a folder without its slash.
   */
  at(
    url: string,
  ): { readonly kind: 'page'; readonly page: Page } | { readonly kind: 'file' } | undefined;
}

/** @throws where the folder holds no site with a sitemap */
export function readSite(folder: string): Site {
  const sitemap = path.join(folder, 'sitemap.xml');
  if (!existsSync(sitemap)) {
    throw new Error(`There is no ${sitemap}: build the site first, with npm run build.`);
  }
  const urls = load(readFileSync(sitemap, 'utf8'), { xml: true })('url > loc')
    .map((_, loc) => load(loc).text().trim())
    .get();
  const home = urls.reduce((shortest, url) => (url.length < shortest.length ? url : shortest));
  const known = new Map<string, Page>();
  const read = (url: string, file: string): Page => {
    const seen = known.get(url);
    if (seen) return seen;
    const html = readFileSync(file, 'utf8');
    const page = { url, html, $: load(html) };
    known.set(url, page);
    return page;
  };
  const fileOf = (url: string) => path.join(folder, decodeURIComponent(url.slice(home.length)));
  const at: Site['at'] = address => {
    const { origin, pathname } = new URL(address);
    const url = origin + pathname;
    if (!url.startsWith(home)) return undefined;
    const file = fileOf(url);
    if (url.endsWith('/')) {
      const index = path.join(file, 'index.html');
      return existsSync(index) ? { kind: 'page', page: read(url, index) } : undefined;
    }
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    return file.endsWith('.html') ? { kind: 'page', page: read(url, file) } : { kind: 'file' };
  };
  const pages = urls.map(url => {
    const found = at(url);
    if (found?.kind !== 'page')
      throw new Error(`The sitemap names ${url}, and there is no such page.`);
    return found.page;
  });
  return { home, pages, at };
}
