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
    if (href.startsWith('#')) return;
    event.preventDefault();
    if (/^\/(?!\/)/.test(href)) open(href);
    else remark(`The link to ${href} is not followed in this sandbox: it has no network.`);
  });
}
