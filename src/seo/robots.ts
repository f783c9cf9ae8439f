import { absolute, type Site } from './site';

/**
 * `robots.txt` (RFC 9309, and the Sitemap line of sitemaps.org). Crawlers look for it at the root of a host alone: a site
 * that stands below a path has to have these lines copied there, so they name whole paths.
 */
export function robotsText(site: Site): string {
  return [
    'User-agent: *',
    `Allow: ${site.baseUrl}`,
    // A page that runs code for lessons and says nothing by itself.
    `Disallow: ${site.baseUrl}sandbox/`,
    '',
    `Sitemap: ${absolute(site, 'sitemap.xml')}`,
    '',
  ].join('\n');
}
