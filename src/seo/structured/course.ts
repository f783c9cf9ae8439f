import type { BreadcrumbList, Course as CourseData, Graph, ItemList, WebSite } from 'schema-dts';
import type { Course, Guide } from '../../course/types';
import { absolute, guideUrl, lessonUrl, type Site } from '../site';

/** The vocabulary. It is a name, which nobody fetches. */
export const context = 'https://schema.org';

/** A number of minutes as an ISO 8601 duration. */
export const duration = (minutes: number): string =>
  minutes < 60 ? `PT${minutes}M` : `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;

const license = 'https://www.apache.org/licenses/LICENSE-2.0';

/** What holds of every part of the course. */
export const common = { inLanguage: 'en', isAccessibleForFree: true, license } as const;

/** The home page: the site itself. */
export function siteData(site: Site): Graph {
  const url = absolute(site, '');
  const webSite: WebSite = {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: site.title,
    description: site.tagline,
    inLanguage: 'en',
  };
  return { '@context': context, '@graph': [webSite] };
}

/** The page of all guides: each guide with lessons is a course that is taken online, at any time. */
export function guidesData(site: Site, course: Course): Graph {
  const guides = course.guides.filter(({ lessons }) => lessons.length > 0);
  const list: ItemList = {
    '@type': 'ItemList',
    name: `Guides of ${site.title}`,
    itemListElement: guides.map((guide, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: courseData(site, course, guide),
    })),
  };
  return { '@context': context, '@graph': [list, trail([['Guides', absolute(site, 'guides/')]])] };
}

function courseData(site: Site, { lessons }: Course, guide: Guide): CourseData {
  const own = lessons.filter(lesson => lesson.guide === guide.id);
  const minutes = own.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return {
    '@type': 'Course',
    '@id': guideUrl(site, guide.id),
    url: guideUrl(site, guide.id),
    name: guide.title,
    description: guide.description,
    ...common,
    educationalLevel: guide.track,
    provider: { '@type': 'Organization', name: site.title, url: absolute(site, '') },
    offers: { '@type': 'Offer', category: 'Free' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'online',
      courseWorkload: duration(minutes),
    },
    hasPart: own.map(({ title, slug }) => ({
      '@type': 'LearningResource',
      name: title,
      url: lessonUrl(site, slug),
    })),
  };
}

/** Where a page stands, from the outermost page inwards; the home page is left out, as search engines do. */
export function trail(steps: readonly (readonly [name: string, url: string])[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
}
