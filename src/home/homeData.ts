import { highlight } from '../course/plugin/highlight';
import { backstageRelease } from '../course/plugin/backstage';
import { pageUrl, type SiteUrls } from '../course/plugin/urls';
import type { Course, Pathway } from '../course/types';
import { liveExample } from './example';
import type { HomeData, PathwayFacts, Proof } from './types';

/** The exercise whose checks the home page shows, and the check that it quotes. */
const SHOWN = { lesson: 'first-backend', check: 'has the plugin id `example`' };

/** Everything that the home page gets of the build. @param siteDir absolute */
export function homeData(course: Course, siteDir: string, urls: SiteUrls): HomeData {
  return {
    release: backstageRelease,
    example: liveExample(siteDir),
    proof: proofOf(course, urls),
    pathways: course.pathways.map(pathway => pathwayFacts(course, pathway)),
  };
}

function proofOf({ lessons }: Course, urls: SiteUrls): Proof {
  const lesson = lessons.find(({ id }) => id === SHOWN.lesson);
  const exercise = lesson?.exercise;
  if (!lesson || !exercise?.checksFile) {
    throw new Error(
      `The home page shows the checks of the lesson “${SHOWN.lesson}”, which has none. Name another one in src/home/homeData.ts.`,
    );
  }
  return {
    exercise: exercise.title,
    url: pageUrl(urls, lesson.slug),
    id: exercise.id,
    names: exercise.checks,
    code: highlight('checks.test.ts', checkNamed(exercise.checksFile, SHOWN.check)),
  };
}

/**
 * The lines of one check, as Prettier leaves them: from `it('name'` to the `});` that stands as far in.
 *
 * @returns them without the indentation that they share
 * @throws when there is no such check
 */
export function checkNamed(file: string, name: string): string {
  const lines = file.split('\n');
  const from = lines.findIndex(line => /^\s*it\(/.test(line) && line.includes(`'${name}'`));
  const indent = /^\s*/.exec(lines[from] ?? '')?.[0] ?? '';
  const length = lines.slice(from).findIndex(line => line === `${indent}});`);
  if (from === -1 || length === -1) {
    throw new Error(
      `The home page quotes the check “${name}”, which is not in the checks file. Name another one in src/home/homeData.ts.`,
    );
  }
  return lines
    .slice(from, from + length + 1)
    .map(line => line.slice(indent.length))
    .join('\n');
}

function pathwayFacts({ guides, lessons }: Course, pathway: Pathway): PathwayFacts {
  const own = guides.filter(({ id }) => pathway.guides.includes(id));
  const taught = lessons.filter(({ guide }) => pathway.guides.includes(guide));
  const exercises = taught.flatMap(({ exercise }) =>
    exercise?.kind === 'exercise' ? [exercise] : [],
  );
  return {
    id: pathway.id,
    title: pathway.title,
    description: pathway.description,
    guides: own.map(({ title }) => title),
    coming: pathway.coming,
    exercises: exercises.map(({ title, checks }) => ({ title, checks: checks.length })),
    questions: taught.reduce((sum, { quiz }) => sum + quiz.length, 0),
    quizPercent: pathway.quizPercent,
    minutes: taught.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
