import type { Course } from '../../course/types';
import { pageUrl, type SiteUrls } from '../../course/plugin/urls';
import { roleOf } from '../core/roles';
import type { PluginDetail } from '../core/types';
import { DirectoryError, type DirectoryEntry } from './readDirectory';

/**
 * Joins the directory's files, the facts and the course to what pages show.
 *
 * @throws DirectoryError for a lesson that is not in the course
 */
export function pluginsOf(
  entries: readonly DirectoryEntry[],
  course: Pick<Course, 'lessons'>,
  urls: SiteUrls,
): PluginDetail[] {
  const lessons = new Map(course.lessons.map(lesson => [lesson.id, lesson]));
  const mistakes: string[] = [];
  const plugins = entries.map(({ id, file, entry, facts }): PluginDetail => {
    const packages = entry.packages.map(name => {
      const known = facts.packages[name];
      const role = roleOf(name, known);
      return {
        name,
        role,
        roleByName: known?.role === undefined,
        ...(known ? { facts: known } : {}),
      };
    });
    const siblings = new Set(packages.flatMap(each => each.facts?.pluginPackages ?? []));
    for (const name of entry.packages) siblings.delete(name);
    return {
      ...entry,
      id,
      packages,
      siblings: [...siblings].sort(),
      lessons: (entry.lessons ?? []).flatMap(lessonId => {
        const lesson = lessons.get(lessonId);
        if (lesson) return { title: lesson.title, url: pageUrl(urls, lesson.slug) };
        mistakes.push(
          `${file}: lessons: there is no lesson "${lessonId}", allowed: ${[...lessons.keys()].join(', ')}`,
        );
        return [];
      }),
    };
  });
  if (mistakes.length > 0) throw new DirectoryError(mistakes);
  return plugins;
}
