import type { Site } from '../site';

interface Lesson {
  readonly id: string;
  /** As `course.json` has it: with the site's base url, without its host. */
  readonly url: string;
}

/** Lessons whose permanent address is missing, or leads elsewhere than to where the lesson is. */
export function permanentProblems(site: Site, lessons: readonly Lesson[]): string[] {
  return lessons.flatMap(({ id, url }) => {
    const found = site.at(`${site.home}id/${id}/`);
    if (found?.kind !== 'page')
      return [`id/${id}/ is not there, by which the lesson is found for good`];
    const refresh = found.page.$('meta[http-equiv="refresh"]').attr('content') ?? 'nowhere';
    const leadsTo = refresh.replace(/^0; url=/, '');
    return leadsTo === url ? [] : [`id/${id}/ leads to ${leadsTo}, and the lesson is at ${url}`];
  });
}
