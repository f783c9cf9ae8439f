import type { Exercise } from '../../types';
import { placeOf } from '../material/place';
import { counted, type Remark, rule } from './rule';

type Range = readonly [fewest: number, most: number];

/** How many of each an exercise has; a checkpoint, whose hints come late, is larger. */
const sizes: Record<'exercise' | 'checkpoint', Record<'steps' | 'hints' | 'checks', Range>> = {
  exercise: { steps: [3, 7], hints: [2, 3], checks: [4, 8] },
  checkpoint: { steps: [3, 12], hints: [2, 6], checks: [10, 24] },
};

/** An exercise has steps that name their files, hints, a why, and checks that catch what goes wrong. */
export const exercise = rule('exercise', ({ lesson, exercise: given, page }) => {
  if (!given) {
    if (lesson.exercise?.kind === 'demo') return [];
    return [
      {
        file: page.file,
        found: 'no exercise',
        wanted:
          'an exercise.yaml beside it, or in the front matter exempt: exercise: why there is none',
      },
    ];
  }
  const at = (piece: string) => placeOf(lesson, 'exercise.yaml', piece);
  return [
    ...sizesOf(given, at),
    ...stepsOf(given, at),
    ...(given.why === undefined
      ? [{ ...at('title:'), found: 'no why', wanted: 'what to take away from the solution' }]
      : []),
    ...wrongOf(given, at),
  ];
});

type At = (piece: string) => Pick<Remark, 'file' | 'line'>;

function sizesOf(exercise: Exercise, at: At): Remark[] {
  const size = sizes[exercise.hintsAfter === undefined ? 'exercise' : 'checkpoint'];
  return (['steps', 'hints', 'checks'] as const).flatMap(part => {
    const count = exercise[part].length;
    const [fewest, most] = size[part];
    if (count >= fewest && count <= most) return [];
    return [
      {
        ...at(`${part}:`),
        found: counted(count, part.slice(0, -1)),
        wanted: `${fewest} to ${most} ${part}`,
      },
    ];
  });
}

/** Each step says in which file. A checkpoint's may leave that to the reader. */
function stepsOf({ steps, hintsAfter }: Exercise, at: At): Remark[] {
  if (hintsAfter !== undefined) return [];
  return steps.flatMap(({ text }, index) => {
    if (text.includes('](file:')) return [];
    return [
      {
        ...at('steps:'),
        found: `step ${index + 1} ("${text.slice(0, 40)}…") names no file`,
        wanted: '[src/plugin.ts](file:src/plugin.ts#symbol)',
      },
    ];
  });
}

/** At least one recorded mistake, and no check that neither the starter nor a mistake fails. */
function wrongOf({ wrong, checks, startsPassing }: Exercise, at: At): Remark[] {
  const uncaught = startsPassing.filter(name => !wrong.some(({ fails }) => fails.includes(name)));
  return [
    ...(wrong.length === 0
      ? [
          {
            ...at('title:'),
            found: 'no wrong solution',
            wanted: 'wrong/<name>/ with an expect.yaml',
          },
        ]
      : []),
    ...(wrong.length > 0 && wrong.every(({ message }) => message === undefined)
      ? [
          {
            ...at('title:'),
            found: 'no wrong solution with a message',
            wanted: 'message: in at least one expect.yaml, a part of what the check says',
          },
        ]
      : []),
    ...uncaught
      .filter(name => checks.includes(name))
      .map(name => ({
        ...at(name),
        found: `the check "${name}" passes for the starter and for every wrong solution`,
        wanted: 'a wrong solution that it catches',
      })),
  ];
}
