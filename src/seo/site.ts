import { pageUrl } from '../course/plugin/urls';

/** Where the site will stand, and what it says of itself: from Docusaurus' config. */
export interface Site {
  readonly title: string;
  readonly tagline: string;
  /** The origin, such as `https://example.com`. */
  readonly url: string;
  /** `/` or `/stagecraft/`. */
  readonly baseUrl: string;
}

/** Where Docusaurus serves the course, below the base url. */
export const routeBasePath = 'learn';

/**
 * An absolute url of the site.
 *
 * @param path below the base url, without a slash at its beginning, such as `guides/`
 */
export const absolute = ({ url, baseUrl }: Site, path: string): string =>
  new URL(baseUrl + path, url).href;

/** The absolute url of a lesson. */
export const lessonUrl = (site: Site, slug: string): string =>
  new URL(pageUrl({ baseUrl: site.baseUrl, routeBasePath }, slug), site.url).href;

/** The absolute url of a guide: its place on the page of all guides. */
export const guideUrl = (site: Site, id: string): string =>
  `${absolute(site, 'guides/')}#guide-${id}`;

/** Text of the course without its marks for code. */
export const plain = (text: string): string => text.replaceAll('`', '');
