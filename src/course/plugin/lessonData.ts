import { canonicalJson, sha256 } from '../loader/digest';
import { regionOf } from '../fences/regions';
import type { ExerciseData, ExerciseRest, LessonData, LessonLink } from '../lessonData';
import { patternOf } from '../pathPattern';
import { panelsOf } from '../profiles';
import type { Course, Exercise, ExerciseSource, FileRole, Lesson } from '../types';
import { backstageRelease } from './backstage';
import { highlight } from './highlight';
import { pageUrl, type SiteUrls } from './urls';

/** Everything that the page of a lesson needs, ready for JSON. */
export function lessonData(course: Course, lesson: Lesson, urls: SiteUrls): LessonData {
  const { lessons } = course;
  const guide = course.guides.find(({ id }) => id === lesson.guide);
  if (!guide) throw new Error(`Lesson ${lesson.id} is in no guide.`);
  const link = ({ id, title, slug }: Lesson): LessonLink => ({
    id,
    title,
    url: pageUrl(urls, slug),
  });
  const place = lessons.indexOf(lesson);
  const previous = lessons[place - 1];
  const next = lessons[place + 1];
  return {
    id: lesson.id,
    title: lesson.title,
    url: pageUrl(urls, lesson.slug),
    minutes: lesson.minutes,
    objectives: lesson.objectives,
    prerequisites: lesson.prerequisites.flatMap(id =>
      lessons.filter(other => other.id === id).map(link),
    ),
    guide: {
      id: guide.id,
      title: guide.title,
      track: guide.track,
      slug: guide.slug,
      description: guide.description,
    },
    ...(previous ? { previous: link(previous) } : {}),
    ...(next ? { next: link(next) } : {}),
    ...(lesson.exercise ? { exercise: exerciseData(lesson.exercise) } : {}),
    quiz: lesson.quiz,
    courseDigest: course.digest,
    backstageRelease,
  };
}

/** The part of an exercise that its page loads when it is needed. */
export function exerciseRest({ files, checksFile, why }: Exercise): ExerciseRest {
  const texts = (role: FileRole, text: (file: ExerciseSource) => string | undefined) =>
    Object.fromEntries(
      files.flatMap(file => {
        const found = file.role === role ? text(file) : undefined;
        return found === undefined ? [] : [[file.path, found]];
      }),
    );
  return {
    ...(checksFile === undefined ? {} : { checksFile }),
    hidden: texts('hidden', file => file.starter),
    solution: texts('editable', ({ solution }) => solution && withoutMarkers(solution)),
    ...(why === undefined ? {} : { why }),
  };
}

/** Region markers are for prose that quotes a file; readers see it without them. */
const withoutMarkers = (text: string) => (text.includes('#region') ? `${regionOf(text)}\n` : text);

function exerciseData(exercise: Exercise): ExerciseData {
  const { folder, wrong, startsPassing, checksFile, why, may, ...shown } = exercise;
  const starter = Object.fromEntries(
    shown.files.flatMap(({ path, starter: text }) =>
      text === undefined ? [] : [[path, withoutMarkers(text)]],
    ),
  );
  return {
    ...shown,
    files: shown.files.map(({ path, role }) => ({
      path,
      role,
      ...(starter[path] === undefined || role === 'hidden' ? {} : { starter: starter[path] }),
    })),
    ...(may
      ? {
          may: {
            create: may.create.map(glob => ({ glob, pattern: patternOf(glob).source })),
            delete: may.delete,
          },
        }
      : {}),
    panels: panelsOf(shown),
    opening: highlight(shown.opens, starter[shown.opens] ?? ''),
    starterDigest: sha256(canonicalJson(starter)),
  };
}
