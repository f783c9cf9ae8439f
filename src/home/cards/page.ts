import { load } from 'cheerio';
import type { Card } from './card';

/** What a built page says of itself in its head. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Absolute url of its picture. */
  readonly image?: string;
}

/** Reads the head of a page of the built site. */
export function readHead(html: string): PageHead {
  const end = html.indexOf('</head>');
  const page = load(end === -1 ? html : html.slice(0, end));
  const image = page('meta[property="og:image"]').attr('content');
  return {
    title: page('title').first().text(),
    description: page('meta[name="description"]').attr('content') ?? '',
    ...(image === undefined ? {} : { image }),
  };
}

/**
 * The card of a page, from its head.
 *
 * @param over the line above the title, where the page has one of its own
 */
export function cardOf(
  { title, description }: PageHead,
  site: { readonly title: string; readonly tagline: string },
  over?: string,
): Card {
  const own = title.replace(new RegExp(`\\s*\\|\\s*${site.title}$`), '');
  const isSite = own === '' || own === site.title;
  return {
    over: over ?? (isSite ? 'The real Backstage, in your browser' : site.tagline),
    title: isSite ? site.tagline : own,
    about: description === site.tagline ? 'Nothing to install, no account.' : description,
  };
}
