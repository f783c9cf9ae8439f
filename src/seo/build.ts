import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { backstageRelease } from '../course/plugin/backstage';
import { pluginName as coursePlugin } from '../course/plugin/names';
import type { Course } from '../course/types';
import { llmsText } from './llms';
import { robotsText } from './robots';
import { absolute, lessonUrl, type Site } from './site';
import { guidesData, siteData } from './structured/course';
import { withData } from './structured/insert';
import { lessonData } from './structured/lesson';

/** Structured data by the absolute url of the page that it belongs to. */
export function structuredData(site: Site, course: Course): ReadonlyMap<string, object> {
  return new Map<string, object>([
    [absolute(site, ''), siteData(site)],
    [absolute(site, 'guides/'), guidesData(site, course)],
    ...course.lessons.map(
      lesson => [lessonUrl(site, lesson.slug), lessonData(site, course, lesson)] as const,
    ),
  ]);
}

/**
 * Docusaurus plugin that tells machines what is here: `robots.txt`, `llms.txt`, and structured data in the built pages. It
 * is written into the HTML, and no browser has to load code for it.
 */
export default function seoPlugin(): Plugin {
  let course: Course | undefined;
  return {
    name: 'stagecraft-seo',
    allContentLoaded({ allContent }) {
      course = allContent[coursePlugin]?.default as Course | undefined;
    },
    postBuild({ siteConfig, outDir }) {
      const { title, tagline, url, baseUrl } = siteConfig;
      const site: Site = { title, tagline, url, baseUrl };
      writeFileSync(path.join(outDir, 'robots.txt'), robotsText(site));
      if (!course) return;
      writeFileSync(path.join(outDir, 'llms.txt'), llmsText(site, course, backstageRelease));
      for (const [page, data] of structuredData(site, course)) {
        const folder = decodeURIComponent(page.slice(absolute(site, '').length));
        const file = path.join(outDir, folder, 'index.html');
        writeFileSync(file, withData(readFileSync(file, 'utf8'), data));
      }
    },
  };
}
