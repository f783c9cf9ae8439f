/** Where the course's pages and files are; both parts as Docusaurus knows them. */
export interface SiteUrls {
  /** `/` or `/stagecraft/`. */
  readonly baseUrl: string;
  /** `learn`. */
  readonly routeBasePath: string;
}

/** The url of a page of the course; ends in `/`. */
export function pageUrl({ baseUrl, routeBasePath }: SiteUrls, slug: string): string {
  return joined(baseUrl, routeBasePath, slug, '');
}

/** The url of a published file; every part of the path is encoded. */
export function fileUrl({ baseUrl }: SiteUrls, path: string): string {
  return joined(baseUrl, path.split('/').map(encodeURIComponent).join('/'));
}

function joined(...parts: string[]): string {
  return parts.join('/').replaceAll(/\/{2,}/g, '/');
}
