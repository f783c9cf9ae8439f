import type { ExerciseRest } from '../../course/lessonData';
import type { WorkbenchExercise } from './types';

/** An exercise with a file of each role. */
export const exercise: WorkbenchExercise = {
  id: 'first',
  kind: 'exercise',
  profile: 'backend',
  title: 'First',
  files: [
    { path: 'src/plugin.ts', role: 'editable', starter: 'start' },
    { path: 'src/index.ts', role: 'readonly', starter: 'index' },
    { path: 'src/secret.ts', role: 'hidden' },
  ],
  opens: 'src/plugin.ts',
  entries: { backend: 'src/index.ts' },
  plugins: [],
  panels: ['Checks', 'Requests', 'Logs'],
  steps: [],
  hints: ['one', 'two'],
  checks: ['a', 'b'],
  starterDigest: 'd1',
  opening: ['start'],
};

export const rest: ExerciseRest = {
  checksFile: 'the checks',
  hidden: { 'src/secret.ts': 'hidden' },
  solution: { 'src/plugin.ts': 'done' },
};

export const loadRest = () => Promise.resolve(rest);
