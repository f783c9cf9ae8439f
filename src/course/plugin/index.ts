import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { loadCourse } from '../loader/loadCourse';
import type { Course } from '../types';
import { glossaryData } from './glossaryData';
import { exerciseRest, lessonData } from './lessonData';
import { publishCourse } from './publish';
import {
  glossaryDataName,
  lessonDataAlias,
  lessonDataName,
  pluginName,
  restDataName,
} from './names';
import { reportMovedPages } from './reportMovedPages';

export interface CoursePluginOptions {
  /** Where the docs plugin serves the course. */
  readonly routeBasePath?: string;
  /** Static directory to publish into, relative to the site; the site's config must list it. */
  readonly staticDir?: string;
}

/**
 * Docusaurus plugin (options: `CoursePluginOptions`) that reads the course from `docs/`, gives each lesson's page its data
 * (`remarkLessonData` imports it) and publishes `course.json`.
 *
 * @throws CourseError with every mistake in the course, when Docusaurus loads it
 */
export default function coursePlugin(context: LoadContext, options?: unknown): Plugin {
  const { routeBasePath = 'learn', staticDir = '.generated/static' } = (options ??
    {}) as CoursePluginOptions;
  const { siteDir, baseUrl, generatedFilesDir } = context;
  const docsDir = path.join(siteDir, 'docs');
  const urls = { baseUrl, routeBasePath };
  return {
    name: pluginName,
    getPathsToWatch: () => [`${docsDir.split(path.sep).join('/')}/**/*`],
    loadContent: () => loadCourse(siteDir),
    async contentLoaded({ content, actions }) {
      const course = content as Course;
      await actions.createData(glossaryDataName, glossaryData(course, urls));
      await Promise.all(
        course.lessons.flatMap(lesson => {
          const { id, exercise } = lesson;
          const data = lessonData(course, lesson, urls);
          if (!data.exercise || !exercise) {
            return [
              actions.createData(lessonDataName(id, 'browser'), data),
              actions.createData(lessonDataName(id, 'static'), data),
            ];
          }
          const rest = exerciseRest(exercise);
          return [
            actions.createData(lessonDataName(id, 'browser'), data),
            actions.createData(lessonDataName(id, 'static'), {
              ...data,
              exercise: { ...data.exercise, rest },
            }),
            actions.createData(restDataName(id), rest),
          ];
        }),
      );
      publishCourse(course, urls, { siteDir, staticDir: path.resolve(siteDir, staticDir) });
    },
    allContentLoaded({ allContent }) {
      const course = allContent[pluginName]?.default as Course | undefined;
      if (course) reportMovedPages(course, urls, allContent);
    },
    configureWebpack: (_config, isServer) => ({
      resolve: { alias: lessonDataAlias(generatedFilesDir, isServer ? 'static' : 'browser') },
      module: {
        rules: [
          {
            test: /\.mdx?$/,
            include: [docsDir],
            enforce: 'pre',
            use: [
              {
                loader: path.join(siteDir, 'src/course/plugin/dependencies.cjs'),
                options: { glossary: path.join(docsDir, 'resources/glossary.yaml') },
              },
            ],
          },
        ],
      },
    }),
  };
}
