/**
 * Keeps links from navigating the document away: the policy would leave an empty page in its place. What the app's own
 * router has taken is left to it.
 *
 * @param open gets a link into the app, as path with query and hash
 * @param remark tells the reader of a link that leads elsewhere
 */
export function catchLinks(
  target: Window,
  { open, remark }: { open(path: string): void; remark(message: string): void },
): void {
  target.addEventListener('click', event => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!link || event.defaultPrevented) return;
    const href = link.getAttribute('href')!;
    event.preventDefault();
    // Counted from the address of the page around it (HTML, section 4.8.5, "fallback base URL"), an anchor is elsewhere.
    if (href.startsWith('#')) scrollTo(target.document, href.slice(1));
    else if (/^\/(?!\/)/.test(href)) open(href);
    else remark(`The link to ${href} is not followed in this sandbox: it has no network.`);
  });
}

function scrollTo(document: Document, fragment: string) {
  const place =
    fragment === '' ? document.documentElement : document.getElementById(read(fragment));
  place?.scrollIntoView();
}

function read(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone percent sign
  }
}
