import type { Files } from '../../../sandbox/protocol/common';
import type { TypeProblem } from '../protocol';
import type { IntelligenceState } from '../store';

export interface ListedProblem extends TypeProblem {
  readonly path: string;
}

/** The mistakes in all files that there are, in the order of the files. */
export const listedProblems = (
  { checked }: Pick<IntelligenceState, 'checked'>,
  files: Files,
): ListedProblem[] =>
  Object.keys(files).flatMap(path =>
    (checked[path]?.problems ?? [])
      .filter(({ kind }) => kind === 'error')
      .map(problem => ({ ...problem, path })),
  );
