import type { Command } from '../tools';

/** Whose JSON report says how many tests a step ran. A step without one counts as one test. */
export type Report = 'vitest' | 'playwright';

/**
 * What a step has of two cores: `one` runs beside another of its kind, `both` beside none; `rest` runs at the lowest priority,
 * on what a step with both of them leaves while it waits.
 */
export type Cores = 'one' | 'both' | 'rest';

/** One step of `npm test`. */
export interface Step {
  /** For `npm test -- --only`. */
  id: string;
  title: string;
  command: Command;
  env?: Record<string, string>;
  report?: Report;
  cores: Cores;
  /** Ids of the steps without which this one has nothing to look at. */
  needs?: string[];
}

/** The site under test lives in a folder of its host, as on GitHub Pages: that breaks every link that forgets `baseUrl`. */
const site = { STAGECRAFT_BASE_URL: '/stagecraft/' };

const conformance: Command = ['vitest', 'run', '--config', 'vitest.conformance.config.ts'];
const exercises = 'tests/conformance/exercises.conformance.ts';
/** Also for the Vitest that a test starts: each process would load Backstage anew, and a second one has no core here. */
const alone = { VITEST_MAX_WORKERS: '1' };

/**
 * They begin in this order: what others need, then the longest, so that both cores are done at about the same time; then the
 * browsers, and with them what only reads.
 */
export const steps: Step[] = [
  {
    id: 'sqlite',
    title: 'better-sqlite3 for this Node.js',
    command: ['tsx', 'scripts/sqlite.mjs'],
    cores: 'one',
  },
  {
    id: 'packs',
    title: 'Packs and sandbox page',
    command: ['tsx', 'scripts/prepare.ts'],
    cores: 'one',
  },
  {
    id: 'conformance',
    title: 'Exercises on Node.js',
    command: [...conformance, exercises],
    env: alone,
    report: 'vitest',
    needs: ['sqlite'],
    cores: 'one',
  },
  {
    id: 'unit',
    title: 'Unit tests',
    command: ['vitest', 'run', '--maxWorkers', '1'],
    report: 'vitest',
    needs: ['sqlite', 'packs'],
    cores: 'one',
  },
  {
    id: 'downloads',
    title: 'Downloads and certificates on Node.js',
    command: [...conformance, '--exclude', exercises],
    env: alone,
    report: 'vitest',
    needs: ['sqlite'],
    cores: 'one',
  },
  {
    id: 'site',
    title: 'Site build',
    command: ['docusaurus', 'build'],
    env: site,
    needs: ['packs'],
    cores: 'one',
  },
  {
    id: 'kills',
    title: 'Browser killed while it writes',
    command: ['tsx', 'scripts/soak.ts', '--kills', '20', '--histories', '0'],
    cores: 'one',
  },
  {
    id: 'bytes',
    title: 'Byte budgets',
    command: ['tsx', 'tests/bench/run.ts', '--bytes'],
    env: site,
    needs: ['packs', 'site'],
    cores: 'one',
  },
  { id: 'types', title: 'Types', command: ['tsc', '--noEmit'], cores: 'rest' },
  {
    id: 'course',
    title: 'Course: types and readiness',
    command: ['tsx', 'src/course/lint/cli.ts'],
    cores: 'rest',
  },
  {
    id: 'format',
    title: 'Formatting',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
    cores: 'rest',
  },
  {
    id: 'pages',
    title: 'Every page: links, HTML, what it says of itself',
    command: ['tsx', 'tests/pages/run.ts'],
    needs: ['packs', 'site'],
    cores: 'rest',
  },
  { id: 'lint', title: 'Lint', command: ['oxlint'], cores: 'rest' },
  {
    id: 'deps',
    title: 'Import directions',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'scripts', 'tests'],
    cores: 'rest',
  },
  {
    id: 'e2e',
    title: 'Site in browsers',
    command: ['tsx', 'scripts/e2e.ts'],
    env: site,
    report: 'playwright',
    needs: ['packs', 'site'],
    cores: 'both',
  },
];
