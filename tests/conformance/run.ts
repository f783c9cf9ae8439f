import { fileURLToPath } from 'node:url';
import { CourseError } from '../../src/course/errors/courseError';
import { readCourse } from '../../src/course/loader/loadCourse';
import { exercisesOf } from '../../src/course/types';
import { judge } from './judge';
import type { VariantResult } from '../../src/conformance/runTogether';
import { runVariants } from '../../src/conformance/runVariants';
import { variantsOf } from '../../src/conformance/variants';

// For authors: npx tsx tests/conformance/run.ts [exercise id] [starter|solution|wrong/<name>]

const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;

function print(result: VariantResult): boolean {
  const { variant, checks, errors } = result;
  console.log(`\n${variant.exercise.id}, ${variant.name}`);
  for (const { status, name, message, milliseconds } of checks) {
    console.log(`  ${marks[status]} ${name} (${milliseconds.toFixed(0)} ms)`);
    if (message) console.log(message.replaceAll(/^/gm, '      '));
  }
  for (const error of errors) console.log(error.replaceAll(/^/gm, '  ! '));
  const problems = judge(result);
  for (const problem of problems) console.log(`  AUTHOR: ${problem}`);
  if (problems.length === 0) console.log('  as the course promises');
  return problems.length === 0;
}

async function main(id?: string, name?: string): Promise<boolean> {
  const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  const { course, errors } = readCourse(siteDir);
  if (errors.length > 0) console.error(new CourseError(errors).message);
  // Mistakes elsewhere don't keep an author from running one exercise.
  if (errors.length > 0 && id === undefined) return false;

  const exercises = exercisesOf(course);
  const variants = exercises
    .flatMap(variantsOf)
    .filter(variant => id === undefined || variant.exercise.id === id)
    .filter(variant => name === undefined || variant.name === name);
  if (variants.length === 0) {
    const known = exercises.map(exercise => exercise.id).join(', ');
    console.error(`There is no ${name ?? 'variant'} of "${id ?? ''}". Exercises: ${known}`);
    return false;
  }
  const results = await runVariants(siteDir, variants);
  return results.map(print).every(Boolean);
}

process.exitCode = (await main(process.argv[2], process.argv[3])) ? 0 : 1;
