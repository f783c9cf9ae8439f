import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const build = path.resolve(import.meta.dirname, '../../../build');

interface PublishedCourse {
  lessons: { id: string; url: string; title: string }[];
  exercises: {
    id: string;
    url: string;
    profile: string;
    files: { path: string; role: string; variant: 'starter' | 'solution' | 'both'; url: string }[];
    checks: string[];
  }[];
}

/** The course as the site publishes it: tests go through the same door as other tools. */
export const course = JSON.parse(
  readFileSync(path.join(build, 'course.json'), 'utf8'),
) as PublishedCourse;

/** The published text of a file of an exercise. */
export function publishedFile(url: string): string {
  const relative = url.replace(/^\/stagecraft\//, '');
  return readFileSync(path.join(build, decodeURIComponent(relative)), 'utf8');
}

/** The editable files of an exercise in one variant, by path. */
export function editableFiles(id: string, variant: 'starter' | 'solution'): Record<string, string> {
  const exercise = course.exercises.find(item => item.id === id);
  if (!exercise) throw new Error(`course.json has no exercise ${id}`);
  return Object.fromEntries(
    exercise.files
      .filter(file => file.role === 'editable' && file.variant === variant)
      .map(file => [file.path, publishedFile(file.url)]),
  );
}

/** The editable files of a solution as a reader sees them: without the markers that prose quotes by. */
export const shownSolution = (id: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(editableFiles(id, 'solution')).map(([path, text]) => [
      path,
      text.replace(/^\s*(\/\/|#) #(end)?region.*\n/gm, ''),
    ]),
  );

export function lessonUrl(id: string): string {
  const lesson = course.lessons.find(item => item.id === id);
  if (!lesson) throw new Error(`course.json has no lesson ${id}`);
  return lesson.url;
}

/** All files below a folder of the built site. */
export function builtFiles(folder = build): string[] {
  return readdirSync(folder).flatMap(name => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? builtFiles(file) : [file];
  });
}
