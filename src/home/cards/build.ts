import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { pluginName as coursePlugin } from '../../course/plugin/names';
import { pageUrl } from '../../course/plugin/urls';
import type { Course } from '../../course/types';
import { cardCache } from './cached';
import { cardPainter } from './draw';
import { cardOf, readHead } from './page';
import { CARD_FOLDER, cardPath } from './path';

/** The site's own face. */
const fontOf = (siteDir: string) =>
  createRequire(path.join(siteDir, 'package.json')).resolve(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  );

/** All that decides how a card looks, but for its words. */
function lookOf(siteDir: string): string {
  const hash = createHash('sha256').update(readFileSync(fontOf(siteDir)));
  for (const name of ['draw.ts', 'card.ts']) {
    hash.update(readFileSync(path.join(siteDir, 'src/home/cards', name)));
  }
  const require = createRequire(path.join(siteDir, 'package.json'));
  const { version } = require('@napi-rs/canvas/package.json') as { version: string };
  return hash.update(version).digest('hex');
}

/** The line above the title, by the path of the page. */
function overLines({ guides, lessons }: Course, baseUrl: string): ReadonlyMap<string, string> {
  return new Map(
    lessons.map(lesson => {
      const guide = guides.find(({ id }) => id === lesson.guide)?.title.replace(/:.*$/s, '');
      const parts = [guide, lesson.exercise?.kind === 'exercise' && 'exercise'];
      return [
        pageUrl({ baseUrl, routeBasePath: 'learn' }, lesson.slug),
        [...parts, `${lesson.minutes} min`].filter(part => part).join(' · '),
      ];
    }),
  );
}

/** The file of a page in the built site. */
function htmlFile(outDir: string, route: string, baseUrl: string): string {
  const below = decodeURIComponent(route.slice(baseUrl.length));
  return path.join(outDir, below.endsWith('.html') ? below : path.join(below, 'index.html'));
}

/**
 * Docusaurus plugin that draws a card for every page whose head names one (`src/theme/Layout`), after what stands in that
 * head. What was drawn before is kept in `.generated/cards`.
 */
export default function cardsPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  let over: ReadonlyMap<string, string> = new Map();
  return {
    name: 'stagecraft-cards',
    allContentLoaded({ allContent }) {
      const course = allContent[coursePlugin]?.default as Course | undefined;
      if (course) over = overLines(course, baseUrl);
    },
    postBuild({ outDir, routesPaths, siteConfig }) {
      const cache = cardCache(path.join(siteDir, '.generated/cards'), lookOf(siteDir));
      const paint = cardPainter(fontOf(siteDir));
      mkdirSync(path.join(outDir, CARD_FOLDER), { recursive: true });
      for (const route of routesPaths) {
        const file = htmlFile(outDir, route, baseUrl);
        if (!existsSync(file)) continue;
        const head = readHead(readFileSync(file, 'utf8'));
        const card = cardPath(route, baseUrl);
        if (!head.image?.endsWith(`/${card}`)) continue;
        const png = cache.png(cardOf(head, siteConfig, over.get(route)), paint);
        writeFileSync(path.join(outDir, card), png);
      }
      cache.prune();
    },
  };
}
