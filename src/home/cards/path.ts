/** Where cards stand, below the site's root. */
export const CARD_FOLDER = 'img/cards';

/**
 * The picture that stands for a page where a link to it is shared.
 *
 * @param pathname of the page, base url included
 * @returns path below the base url, such as `img/cards/learn--plugins-101--http.png`
 */
export function cardPath(pathname: string, baseUrl: string): string {
  const below = pathname.startsWith(baseUrl) ? pathname.slice(baseUrl.length) : pathname;
  const parts = below.split('/').filter(part => part !== '' && part !== 'index.html');
  const name = parts.map(part => part.replaceAll(/[^\w.-]+/g, '-')).join('--');
  return `${CARD_FOLDER}/${name || 'home'}.png`;
}
