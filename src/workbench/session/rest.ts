import type { ExerciseRest } from '../../course/lessonData';

/** Loads the checks, the hidden files and the solution; see ExerciseRest. */
export type LoadRest = () => Promise<ExerciseRest>;

/** What JSON modules come as: with a default export. */
type ExerciseRestModule = ExerciseRest | { readonly default: ExerciseRest };

/**
 * Loads once, however often it is asked; after a failure it tries again.
 *
 * @param load dynamic import of the JSON that the build made
 */
export function loadOnce(load: () => Promise<ExerciseRestModule>): LoadRest {
  let loading: Promise<ExerciseRest> | undefined;
  return () => {
    loading ??= load().then(
      loaded => ('default' in loaded ? loaded.default : loaded),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
}
