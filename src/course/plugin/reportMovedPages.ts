import { CourseError } from '../errors/courseError';
import type { Course } from '../types';
import { pageUrl, type SiteUrls } from './urls';

interface LoadedDocs {
  readonly loadedVersions?: readonly {
    readonly docs: readonly { readonly source: string; readonly permalink: string }[];
  }[];
}

/**
 * Compares the urls that the course publishes with those at which the docs plugin really serves
 * its pages.
 *
 * @param allContent - the content of all plugins, as Docusaurus passes it to `allContentLoaded`
 * @throws CourseError naming each lesson that is served elsewhere, or not at all
 */
export function reportMovedPages(
  course: Course,
  urls: SiteUrls,
  allContent: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): void {
  const { loadedVersions = [] } = (allContent['docusaurus-plugin-content-docs']?.default ??
    {}) as LoadedDocs;
  const served = new Map(
    loadedVersions.flatMap(({ docs }) =>
      docs.map(({ source, permalink }) => [source.replace('@site/', ''), permalink] as const),
    ),
  );
  const errors = course.lessons.flatMap(({ source, slug }) => {
    const published = pageUrl(urls, slug);
    const actual = served.get(source);
    if (actual !== undefined && published === `${actual.replace(/\/$/, '')}/`) return [];
    return [
      {
        file: source,
        message: `is published as ${published}, but Docusaurus serves it ${actual === undefined ? 'nowhere' : `at ${actual}`}; does the site's config use courseFrontMatter and the same routeBasePath?`,
      },
    ];
  });
  if (errors.length > 0) throw new CourseError(errors);
}
