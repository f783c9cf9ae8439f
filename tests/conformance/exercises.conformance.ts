import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/course/loader/loadCourse';
import { exercisesOf } from '../../src/course/types';
import { judge } from './judge';
import { runVariants } from '../../src/conformance/runVariants';
import { variantKey, variantsOf } from '../../src/conformance/variants';

const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const exercises = exercisesOf(loadCourse(siteDir));
const first = await runVariants(siteDir, exercises.flatMap(variantsOf));
// Checks wait for what a page shows, and two programs at once on a busy machine may keep them waiting for too long. What
// came out otherwise than promised is run once more by itself, and said.
const doubtful = first.filter(result => judge(result).length > 0).map(({ variant }) => variant);
const again = await runVariants(siteDir, doubtful);
for (const variant of doubtful) console.warn(`Run a second time: ${variantKey(variant)}`);
const results = first.map(
  result => again.find(({ variant }) => variant === result.variant) ?? result,
);

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
