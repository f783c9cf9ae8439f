import path from 'node:path';
import { checksPath, sha256 } from '../loader/digest';
import {
  type PublishedCourse,
  publishedCourseJsonSchema,
  type PublishedFile,
} from '../schema/published';
import { publishedQuizzesJsonSchema } from '../schema/publishedQuizzes';
import { type Course, type Exercise, exercisesOf, type Question } from '../types';
import { backstagePackages, backstageRelease, siteVersion } from './backstage';
import { publishedQuizzes } from './publishedQuizzes';
import { fileUrl, pageUrl, type SiteUrls } from './urls';
import { writeChanged, writeFolder } from './writeChanged';

/** Folder of the exercises' files below the site's root. */
const contentsFolder = 'course';

interface PublishedContents {
  readonly file: PublishedFile;
  /** Path below `contentsFolder`. */
  readonly target: string;
  readonly text: string;
}

/** Describes the course for other tools, and lists the files that must stand at the named urls. */
export function publishedCourse(
  course: Course,
  urls: SiteUrls,
  { version, packages }: { version: string; packages: Readonly<Record<string, string>> },
): { json: PublishedCourse; contents: PublishedContents[] } {
  const urlOf = new Map(course.lessons.map(({ id, slug }) => [id, pageUrl(urls, slug)]));
  // One without lessons is an announcement to readers.
  const guidesWithLessons = course.guides.filter(({ lessons }) => lessons.length > 0);
  const exercises = exercisesOf(course).map(exercise => ({
    exercise,
    contents: contentsOf(exercise, urls),
  }));
  const json: PublishedCourse = {
    schemaVersion: 1,
    version,
    digest: course.digest,
    guides: guidesWithLessons.map(({ id, title, track, slug, description, lessons }) => ({
      id,
      title,
      track,
      slug,
      description,
      lessons: [...lessons],
    })),
    lessons: course.lessons.map(({ id, title, guide, minutes, objectives, prerequisites }) => ({
      id,
      url: urlOf.get(id) ?? '',
      title,
      guide,
      minutes,
      objectives: [...objectives],
      prerequisites: [...prerequisites],
    })),
    exercises: exercises.map(({ exercise, contents }) => ({
      id: exercise.id,
      url: urlOf.get(exercise.id) ?? '',
      title: exercise.title,
      profile: exercise.profile,
      entries: exercise.entries,
      plugins: [...exercise.plugins],
      files: contents.map(({ file }) => file),
      ...(exercise.may
        ? { may: { create: [...exercise.may.create], delete: exercise.may.delete } }
        : {}),
      checks: [...exercise.checks],
      hintCount: exercise.hints.length,
      ...(exercise.hintsAfter === undefined ? {} : { hintsAfter: exercise.hintsAfter }),
    })),
    quizzes: course.lessons
      .filter(({ quiz }) => quiz.length > 0)
      .map(({ id, quiz }) => ({
        id,
        url: urlOf.get(id) ?? '',
        questionCount: quiz.length,
        questions: quiz.map(publishedQuestion),
      })),
    pathways: course.pathways.map(pathway => ({ ...pathway })),
    backstage: { release: backstageRelease, packages: { ...packages } },
  };
  return { json, contents: exercises.flatMap(({ contents }) => contents) };
}

/** Why each option is right or tempts stays with the lesson. */
function publishedQuestion({ id, ask, multiple, options }: Question) {
  return { id, ask, multiple, options: options.map(({ why, ...option }) => option) };
}

function contentsOf(exercise: Exercise, urls: SiteUrls): PublishedContents[] {
  const published = (
    filePath: string,
    role: PublishedFile['role'],
    variant: PublishedFile['variant'],
    text: string,
  ): PublishedContents => {
    const target = `${exercise.id}/${variant}/${filePath}`;
    const url = fileUrl(urls, `${contentsFolder}/${target}`);
    return { file: { path: filePath, role, variant, url, sha256: sha256(text) }, target, text };
  };
  const files = exercise.files.flatMap(({ path: filePath, role, starter, solution }) => {
    if (starter !== undefined && starter === solution) {
      return [published(filePath, role, 'both', starter)];
    }
    return [
      ...(starter === undefined ? [] : [published(filePath, role, 'starter', starter)]),
      ...(solution === undefined ? [] : [published(filePath, role, 'solution', solution)]),
    ];
  });
  return exercise.checksFile === undefined
    ? files
    : [...files, published(checksPath, 'check', 'both', exercise.checksFile)];
}

/**
 * Writes `course.json`, `quizzes.json`, their schemas and the exercises' files into a static directory, in
 * place of what an earlier load left there. A static directory serves `npm start` and builds alike.
 */
export function publishCourse(
  course: Course,
  urls: SiteUrls,
  { siteDir, staticDir }: { siteDir: string; staticDir: string },
): void {
  const { json, contents } = publishedCourse(course, urls, {
    version: siteVersion(siteDir),
    packages: backstagePackages(siteDir),
  });
  writeFolder(
    path.join(staticDir, contentsFolder),
    new Map(contents.map(({ target, text }) => [target, text])),
  );
  writeChanged(path.join(staticDir, 'course.json'), asText(json));
  writeChanged(path.join(staticDir, 'course.schema.json'), asText(publishedCourseJsonSchema()));
  writeChanged(path.join(staticDir, 'quizzes.json'), asText(publishedQuizzes(course, urls)));
  writeChanged(path.join(staticDir, 'quizzes.schema.json'), asText(publishedQuizzesJsonSchema()));
}

function asText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
