import type { WorkbenchExercise } from './types';

/** An exercise with a file of each role. */
export const exercise: WorkbenchExercise = {
  id: 'first',
  kind: 'exercise',
  profile: 'backend',
  title: 'First',
  files: [
    { path: 'src/plugin.ts', role: 'editable', starter: 'start', solution: 'done' },
    { path: 'src/index.ts', role: 'readonly', starter: 'index', solution: 'index' },
    { path: 'src/secret.ts', role: 'hidden', starter: 'hidden', solution: 'hidden' },
  ],
  opens: 'src/plugin.ts',
  entries: { backend: 'src/index.ts' },
  plugins: [],
  panels: ['Checks', 'Requests', 'Logs'],
  steps: [],
  hints: ['one', 'two'],
  checks: ['a', 'b'],
  checksFile: 'the checks',
  starterDigest: 'd1',
  opening: ['start'],
};
