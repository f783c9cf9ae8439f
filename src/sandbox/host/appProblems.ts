import type { Problem, RealmError } from '../protocol/common';
import { componentsIn } from './componentStack';
import { placeIn, problemFrom, type SourceView } from './problems';

interface AppError {
  phase: 'start' | 'render' | 'event' | 'rejection';
  error: RealmError;
  /** As React writes it. */
  componentStack?: string | undefined;
}

const TITLES: Record<AppError['phase'], string> = {
  start: 'The app did not start',
  render: 'A component failed while it was rendered',
  event: 'An error in the app was not caught',
  rejection: 'A promise was rejected, and nothing caught it',
};

const KINDS: Record<AppError['phase'], Problem['kind']> = {
  start: 'import',
  render: 'render',
  event: 'runtime',
  rejection: 'runtime',
};

/** An error of the app in the preview, for the reader. Where its own stack names no learner's file, the components' does. */
export function appProblem({ phase, error, componentStack }: AppError, view: SourceView): Problem {
  // It had started, and comes from realm/preview/stage.ts.
  const lost = error.name === 'StageGoneError';
  const title = lost ? 'The app was taken out of its page' : TITLES[phase];
  const problem = problemFrom(KINDS[phase], title, error, view, phase);
  const components = componentStack ? componentsIn(componentStack, view) : [];
  const place = problem.where ?? components.find(({ where }) => where)?.where;
  return {
    ...problem,
    ...(problem.where || !place ? {} : placeIn(view, place)),
    ...(components.length > 0 ? { components } : {}),
  };
}
