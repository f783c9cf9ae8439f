import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { pluginName as coursePlugin } from '../course/plugin/names';
import { pageUrl } from '../course/plugin/urls';
import { writeChanged } from '../course/plugin/writeChanged';
import type { Course } from '../course/types';
import { documentsOf, INDEX_VERSION, type IndexFile } from './engine/documents';
import { INDEX_FOLDER, MANIFEST, type Manifest, type RecordsFile, RECORDS_FILE } from './files';
import { extractRecords, withoutRepeated, type PagePlace } from './records/extract';
import { searchSettings } from './settings';

/** The place of each lesson in the course, by the path of its page. */
function placesOf(course: Course, baseUrl: string): Map<string, Omit<PagePlace, 'url'>> {
  const slugs = new Map(course.lessons.map(lesson => [lesson.id, lesson.slug]));
  const lessons = course.guides.flatMap(({ title, lessons: ids }) =>
    ids.flatMap(id => {
      const slug = slugs.get(id);
      return slug === undefined ? [] : [{ slug, guide: title }];
    }),
  );
  return new Map(
    lessons.map(({ slug, guide }, order) => [
      pageUrl({ baseUrl, routeBasePath: 'learn' }, slug),
      { order, guide },
    ]),
  );
}

/** The built page of a route; routes without one, such as that of all others, are nobody's to find. */
function htmlOf(outDir: string, baseUrl: string, route: string): string | undefined {
  const file = path.join(outDir, decodeURI(route).slice(baseUrl.length), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Docusaurus plugin that cuts all built pages into records, and publishes them as the index that the search box loads. The
 * records themselves stay in `.generated/`, for `search:push`.
 */
export default function searchPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  const settings = searchSettings(process.env);
  let places = new Map<string, Omit<PagePlace, 'url'>>();
  return {
    name: 'stagecraft-search',
    async allContentLoaded({ allContent, actions }) {
      const course = allContent[coursePlugin]?.default as Course | undefined;
      if (course) places = placesOf(course, baseUrl);
      await actions.createData('settings.json', settings);
    },
    postBuild({ outDir, routesPaths, siteConfig }) {
      const all = [...new Set(routesPaths)].sort().flatMap(route => {
        const html = htmlOf(outDir, baseUrl, route);
        if (html === undefined) return [];
        const place = places.get(route) ?? { order: places.size };
        try {
          return extractRecords(html, { url: new URL(route, siteConfig.url).href, ...place });
        } catch (error) {
          throw new Error(`The page ${route} can't be made into records for the search.`, {
            cause: error,
          });
        }
      });
      const records = withoutRepeated(all);
      const kept: RecordsFile = { site: new URL(baseUrl, siteConfig.url).href, records };
      writeChanged(path.join(siteDir, RECORDS_FILE), JSON.stringify(kept));
      const file: IndexFile = { version: INDEX_VERSION, sections: documentsOf(records) };
      const text = JSON.stringify(file);
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
      const manifest: Manifest = { version: INDEX_VERSION, index: `index.${hash}.json` };
      const folder = path.join(outDir, INDEX_FOLDER);
      writeChanged(path.join(folder, manifest.index), text);
      writeChanged(path.join(folder, MANIFEST), JSON.stringify(manifest));
    },
  };
}
