import path from 'node:path';
import { readCourse } from '../../src/course/loader/loadCourse';
import { exercisesOf } from '../../src/course/types';
import { runVariants } from '../../src/conformance/runVariants';
import { type Variant, variantsOf } from '../../src/conformance/variants';
import { median } from './median';

const siteDir = path.resolve(import.meta.dirname, '../..');

/** The first of these is thrown away: a browser's second run meets code that has run before, and so must Node's. */
const ROUNDS = 6;

function solutionOf(id: string): Variant {
  const exercise = exercisesOf(readCourse(siteDir).course).find(candidate => candidate.id === id);
  const solution = exercise && variantsOf(exercise).find(({ name }) => name === 'solution');
  if (!solution) throw new Error(`The course has no exercise ${id}.`);
  return solution;
}

/**
 * How long an exercise's checks take on Node.js with its solution, in milliseconds: the checks alone, without starting
 * Vitest and loading Backstage, in a process that has run them before.
 */
export async function timeOnNode(id: string): Promise<number> {
  const solution = solutionOf(id);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => ({ ...solution, name: `${round}` }));
  const results = await runVariants(siteDir, rounds);
  const times = results.map(({ checks, errors }) => {
    const wrong = [...errors, ...checks.flatMap(({ message }) => message ?? [])];
    if (wrong.length > 0) throw new Error(`${id} fails on Node.js: ${wrong.join('\n')}`);
    return checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  });
  return median(times.slice(1));
}
