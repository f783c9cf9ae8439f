import { describe, expect, it } from 'vitest';
import type { CourseExercise } from '../core/course';
import { foreignFiles } from './ownFiles';
import { amountOf, planOf } from './plan';
import { course, issued } from './verify.testing';

const exercise = course.exercises[1]!;
const withMay: CourseExercise = { ...exercise, may: { create: ['src/**/*.ts'], delete: false } };

describe('the files of a solution', () => {
  it.each<[string, string, RegExp]>([
    ['a read-only file', 'src/index.ts', /src\/index\.ts is read-only/],
    ['the checks', 'checks.test.ts', /holds the checks/],
    ['a file that is not there', 'src/other.ts', /no file of this exercise/],
    ['a package.json', 'package.json', /no file of this exercise/],
  ])('can’t hold %s', (_what, path, said) => {
    expect(foreignFiles(exercise, ['src/plugin.ts', path])).toEqual([
      expect.stringMatching(said) as string,
    ]);
  });

  it('can hold what a learner may make, and nothing beside it', () => {
    expect(foreignFiles(withMay, ['src/plugin.ts', 'src/a/b.ts'])).toEqual([]);
    expect(foreignFiles(withMay, ['other/b.ts', 'src/index.ts', 'src/../x.ts'])).toHaveLength(3);
  });
});

describe('a plan', () => {
  it('takes solutions in the course’s order, and says what can’t be run, before anything is', () => {
    const [one, two] = issued().evidence.exercises;
    const plan = planOf(
      issued({
        evidence: {
          lessons: [],
          quizzes: [],
          exercises: [
            { ...one!, id: 'gone' },
            { ...two!, files: { 'checks.test.ts': '// easier' } },
            { ...one!, files: { 'src/plugin.ts': 'a\nb\n' } },
          ],
        },
      }),
      course.exercises,
    );
    expect(plan.map(({ kind, evidence }) => [evidence.id, kind])).toEqual([
      ['one', 'run'],
      ['two', 'refused'],
      ['gone', 'unknown'],
    ]);
    expect(amountOf(plan)).toEqual({ solutions: 1, files: 1, lines: 2 });
  });
});
