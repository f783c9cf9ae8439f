import path from 'node:path';
import { checksPath } from '../course/loader/digest';
import type { Exercise } from '../course/types';

/** A source tree with checks, which can be run. */
export interface Runnable {
  readonly exercise: Pick<Exercise, 'id'>;
  /** Distinguishes it from other trees of the same exercise. */
  readonly name: string;
  /** Absolute path by the path that the learner's imports see, such as `src/plugin.ts`. */
  readonly files: ReadonlyMap<string, string>;
}

/** One of the source trees that the course has for an exercise: `starter`, `solution`, or `wrong/<name>`. */
export interface Variant extends Runnable {
  readonly exercise: Exercise;
}

/** The starter, the solution and each recorded wrong solution. */
export function variantsOf(exercise: Exercise): Variant[] {
  const { folder } = exercise;
  const tree = (name: 'starter' | 'solution') =>
    exercise.files.flatMap(file =>
      file[name] === undefined ? [] : [[file.path, path.join(folder, name, file.path)] as const],
    );
  const checks = [checksPath, path.join(folder, checksPath)] as const;
  return [
    { exercise, name: 'starter', files: new Map([...tree('starter'), checks]) },
    { exercise, name: 'solution', files: new Map([...tree('solution'), checks]) },
    ...exercise.wrong.map(wrong => {
      const name = `wrong/${wrong.name}`;
      const changed = Object.keys(wrong.files).map(
        file => [file, path.join(folder, name, file)] as const,
      );
      return { exercise, name, files: new Map([...tree('solution'), ...changed, checks]) };
    }),
  ];
}

/** Names a variant among all exercises. */
export function variantKey({ exercise, name }: Runnable): string {
  return `${exercise.id}:${name}`;
}
