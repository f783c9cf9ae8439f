import type { Page, Site } from '../site';

/** An element that names an address. */
export interface Reference {
  readonly url: URL;
  /** As it is written. */
  readonly written: string;
  /** Whether the browser fetches it by itself, or only a reader who follows it. */
  readonly loads: boolean;
}

const loading =
  'script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src]';
const linked = [
  'stylesheet',
  'icon',
  'preload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'modulepreload',
  'manifest',
];

/** Every address that a page names, resolved; those that are none are told by `problem`. */
export function referencesOf({ url, $ }: Page, problem: (text: string) => void): Reference[] {
  const found: Reference[] = [];
  const add = (written: string | undefined, loads: boolean) => {
    if (written === undefined) return;
    if (!URL.canParse(written, url)) return problem(`${written} is no address`);
    const resolved = new URL(written, url);
    if (['data:', 'blob:', 'mailto:'].includes(resolved.protocol)) return;
    found.push({ url: resolved, written, loads });
  };
  $('a[href]').each((_, element) => add($(element).attr('href'), false));
  $(loading).each((_, element) => add($(element).attr('src'), true));
  $('img[srcset], source[srcset]').each((_, element) => {
    for (const part of ($(element).attr('srcset') ?? '').split(','))
      add(part.trim().split(/\s/)[0], true);
  });
  $('link[href]').each((_, element) => {
    const kinds = ($(element).attr('rel') ?? '').split(/\s+/);
    add(
      $(element).attr('href'),
      kinds.some(kind => linked.includes(kind)),
    );
  });
  for (const [, written] of $('style, [style]')
    .toString()
    .matchAll(/url\(["']?([^"')]+)/g))
    add(written, true);
  return found;
}

/** What is wrong with the links of a page that stay within the site, and with what the page loads. */
export function linkProblems(page: Page, site: Site): string[] {
  const problems = new Set<string>();
  const origin = new URL(site.home).origin;
  for (const { url, written, loads } of referencesOf(page, text => problems.add(text))) {
    if (url.origin !== origin) {
      if (loads) problems.add(`loads ${written} from another host`);
      continue;
    }
    const target = site.at(url.href);
    if (!target) {
      problems.add(`links to ${written}, and there is nothing`);
    } else if (target.kind === 'page' && url.hash.length > 1 && !hasAnchor(target.page, url.hash)) {
      problems.add(`links to ${written}, and that page has no such part`);
    }
  }
  return [...problems];
}

const anchors = new WeakMap<Page, ReadonlySet<string>>();

function hasAnchor(page: Page, hash: string): boolean {
  // `#key=value` hands something to the page's code and is no part of it.
  if (/^#[\w-]+=/.test(hash)) return true;
  let ids = anchors.get(page);
  if (!ids) {
    const { $ } = page;
    ids = new Set(
      $('[id]')
        .map((_, element) => $(element).attr('id') ?? '')
        .get(),
    );
    anchors.set(page, ids);
  }
  return ids.has(decodeURIComponent(hash.slice(1)));
}
