import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/course/loader/loadCourse';
import { exercisesOf } from '../../src/course/types';
import { judge } from './judge';
import { runVariants } from '../../src/conformance/runVariants';
import { variantsOf } from '../../src/conformance/variants';

const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const exercises = exercisesOf(loadCourse(siteDir));
const results = await runVariants(siteDir, exercises.flatMap(variantsOf));

it('has exercises to run', () => {
  expect(exercises).not.toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(2 * exercises.length);
});

describe.each(exercises)('$id', exercise => {
  const own = results.filter(({ variant }) => variant.exercise.id === exercise.id);

  it.each(own)('$variant.name behaves as the course promises', result => {
    expect(judge(result)).toEqual([]);
  });
});
