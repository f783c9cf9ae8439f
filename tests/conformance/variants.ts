import path from 'node:path';
import { checksPath } from '../../src/course/loader/digest';
import type { Exercise } from '../../src/course/types';

/** One source tree of an exercise that its checks are run against. */
export interface Variant {
  readonly exercise: Exercise;
  /** `starter`, `solution`, or `wrong/<name>`. */
  readonly name: string;
  /** Absolute path by the path that the learner's imports see, such as `src/plugin.ts`. */
  readonly files: ReadonlyMap<string, string>;
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
export function variantKey({ exercise, name }: Pick<Variant, 'exercise' | 'name'>): string {
  return `${exercise.id}:${name}`;
}
