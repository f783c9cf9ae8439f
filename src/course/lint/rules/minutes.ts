import { diffLines } from 'diff';
import type { Exercise, Lesson } from '../../types';
import type { LessonMaterial } from '../material/lessonMaterial';
import { placeOf } from '../material/place';
import { proseWords } from '../prose/words';
import { rule } from './rule';

/** How long things take a reader, in minutes. */
const minutesFor = { question: 0.5, step: 1.5, lineToWrite: 0.25, demoStep: 1 };
const wordsPerMinute = 200;

/** How far a lesson's own number may be from the estimate: a fifth, or this many minutes. */
const tolerance = { part: 0.2, minutes: 3 };

/**
 * Estimates the minutes for a lesson: words / 200, half a minute a question, and for the exercise
 * one and a half minutes a step and a quarter of a minute for each line that the solution adds to
 * the starter. A demo takes a minute a step.
 */
export function estimatedMinutes({ lesson, prose }: Pick<LessonMaterial, 'lesson' | 'prose'>) {
  return (
    proseWords(prose.tree) / wordsPerMinute +
    lesson.quiz.length * minutesFor.question +
    minutesOfWork(lesson.exercise)
  );
}

function minutesOfWork(exercise: Lesson['exercise']): number {
  if (!exercise) return 0;
  const { kind, steps } = exercise;
  if (kind === 'demo') return steps.length * minutesFor.demoStep;
  return steps.length * minutesFor.step + linesToWrite(exercise) * minutesFor.lineToWrite;
}

/** How many lines the solution has that the starter has not, empty ones apart. */
function linesToWrite({ files }: Pick<Exercise, 'files'>): number {
  const added = files
    .filter(({ role }) => role === 'editable')
    .flatMap(({ starter = '', solution = '' }) => diffLines(starter, solution))
    .filter(change => change.added)
    .flatMap(change => change.value.split('\n'));
  return added.filter(line => line.trim() !== '').length;
}

/** The minutes that a lesson promises are near those that it takes. */
export const minutes = rule('minutes', material => {
  const { lesson } = material;
  const estimate = estimatedMinutes(material);
  const allowed = Math.max(tolerance.minutes, estimate * tolerance.part);
  if (Math.abs(lesson.minutes - estimate) <= allowed) return [];
  return [
    {
      ...placeOf(lesson, 'index.mdx', 'minutes:'),
      found: `${lesson.minutes} minutes`,
      wanted:
        `${Math.ceil(Math.max(1, estimate - allowed))} to ${Math.floor(estimate + allowed)}: words / 200, ½ a question, ` +
        '1½ a step, ¼ a line to write',
    },
  ];
});
