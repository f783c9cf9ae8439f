import { checksPath } from '../../course/loader/digest';
import { loadCourse } from '../../course/loader/loadCourse';
import { backstagePackages, siteVersion } from '../../course/plugin/backstage';
import { publishedCourse } from '../../course/plugin/publish';
import { exercisesOf } from '../../course/types';
import { type Course, courseSchema } from '../core/course';

/** The course of this checkout: what a site built from it would publish, without building it. */
export interface SiteCourse {
  readonly siteDir: string;
  readonly course: Course;
  /** Gives the text at a url of the course. */
  load(url: string): Promise<string>;
  /** Ids of the exercises that use a database: SQLite is a native module. */
  readonly withDatabase: ReadonlySet<string>;
  /** Ids of the exercises that run the scaffolder: each of its tasks has a folder. */
  readonly withScratch: ReadonlySet<string>;
}

/** @throws CourseError if the course of this checkout has mistakes */
export function readSiteCourse(siteDir: string): SiteCourse {
  const loaded = loadCourse(siteDir);
  const { json, contents } = publishedCourse(
    loaded,
    { baseUrl: '/', routeBasePath: 'learn' },
    { version: siteVersion(siteDir), packages: backstagePackages(siteDir) },
  );
  const idsWith = (what: RegExp) =>
    new Set(
      exercisesOf(loaded)
        .filter(exercise => mentions(exercise, what))
        .map(({ id }) => id),
    );
  const texts = new Map(contents.map(({ file, text }) => [file.url, text]));
  return {
    siteDir,
    course: courseSchema.parse(json),
    load: url => {
      const text = texts.get(url);
      return text === undefined
        ? Promise.reject(new Error(`the course of this checkout has no ${url}`))
        : Promise.resolve(text);
    },
    withDatabase: idsWith(database),
    withScratch: idsWith(scaffolder),
  };
}

/** What asks for a database itself, or brings one of Backstage's own backend plugins along, which do. */
const database =
  /\bcoreServices\.database\b|\bTestDatabases\b|\bknex\b|'@backstage\/plugin-[a-z-]+-backend['/]/;

const scaffolder = /'@backstage\/plugin-scaffolder-backend['/]/;

/** By the course's own files, never by the learner's. */
function mentions(
  { files, checksFile = '' }: ReturnType<typeof exercisesOf>[number],
  what: RegExp,
): boolean {
  const texts = [
    checksFile,
    ...files.map(({ path, solution }) => (path === checksPath ? '' : (solution ?? ''))),
  ];
  return texts.some(text => what.test(text));
}
