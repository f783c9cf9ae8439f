import type { LoadContext, Plugin } from '@docusaurus/types';
import { pluginName as coursePlugin } from '../../course/plugin/names';
import { pageUrl, type SiteUrls } from '../../course/plugin/urls';
import type { Course } from '../../course/types';
import { BEGUN_KEY } from '../begunKey';
import { syllabusOf } from './syllabus';
import type { Outline } from './types';

/** The course in outline; guides without lessons are left out. */
export function outlineOf({ guides, lessons, digest }: Course, urls: SiteUrls): Outline {
  const byId = new Map(lessons.map(lesson => [lesson.id, lesson]));
  return {
    digest,
    guides: guides
      .map(({ id, title, description, lessons: ids }) => ({
        id,
        title,
        description,
        lessons: ids.flatMap(lessonId => {
          const lesson = byId.get(lessonId);
          if (!lesson) return [];
          return {
            id: lesson.id,
            title: lesson.title,
            url: pageUrl(urls, lesson.slug),
            minutes: lesson.minutes,
            exercise: lesson.exercise?.kind === 'exercise',
            questions: lesson.quiz.map(question => question.id),
          };
        }),
      }))
      .filter(guide => guide.lessons.length > 0),
  };
}

/**
 * Runs before anything is painted, so that who has begun never sees "Start" turn into "Continue". It is but a hint for the
 * style sheets: what is in the reader's progress decides, see react/continue.
 */
const beforePaint = `try{document.documentElement.dataset.begun=localStorage.getItem('${BEGUN_KEY}')||''}catch{}`;

/**
 * Docusaurus plugin that gives the views of progress the course in outline, as `outline.json`, and the list of all guides
 * the rest, as `syllabus.json`.
 */
export default function outlinePlugin({ baseUrl }: LoadContext): Plugin {
  const urls = { baseUrl, routeBasePath: 'learn' };
  return {
    name: 'stagecraft-progress',
    injectHtmlTags: () => ({ headTags: [{ tagName: 'script', innerHTML: beforePaint }] }),
    async allContentLoaded({ allContent, actions }) {
      const course = allContent[coursePlugin]?.default as Course | undefined;
      if (!course) return;
      await actions.createData('outline.json', outlineOf(course, urls));
      await actions.createData(
        'syllabus.json',
        syllabusOf(course, slug => pageUrl(urls, slug)),
      );
    },
  };
}
