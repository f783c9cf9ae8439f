import outline from '@generated/stagecraft-progress/default/outline.json';
import { lessonsOf } from '../../progress/summary/total';
import type { SitePage } from './nearest';

/** Pages that are no lessons, below the base url. */
const OTHERS: readonly (readonly [path: string, title: string])[] = [
  ['', 'Home'],
  ['guides/', 'All guides'],
  ['playground/', 'Playground'],
  ['glossary/', 'Glossary'],
  ['plugins/', 'Plugin directory'],
  ['progress/', 'Your progress'],
  ['review/', 'Review'],
  ['certificate/', 'Certificate'],
  ['verify/', 'Verify a certificate'],
  ['blog/', 'Blog'],
];

/** What somebody may look for. @param base the site's base url */
export const sitePages = (base: string): SitePage[] => [
  ...lessonsOf(outline).map(({ title, url }) => ({ title, url })),
  ...OTHERS.map(([path, title]) => ({ title, url: `${base}${path}` })),
];
