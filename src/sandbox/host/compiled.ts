import { createCompiler, type SourceProblem } from '../compiler';
import type { Runnable } from '../protocol/realm';
import {
  halfOf,
  importable,
  neededPacks,
  needsPage,
  type Loader,
  type PackTable,
} from './neededPacks';
import { CONFIG_FILE, configOf, type Program } from './program';
import { reachFrom, type Reach } from './reach';

/** What runs of a program, each from an entry of its own. */
export type Side = 'backend' | 'frontend' | 'checks';

/** A program, compiled, and what of it belongs to whom. */
export interface Compiled {
  program: Program;
  reach: Record<Side, Reach>;
  /** Whether the checks run in a frame, because they need a page; otherwise they run in the Worker. */
  checksNeedPage: boolean;
  config: unknown;
  /** Why a side can't run: the first mistake in its own files, or in a file that is nobody's yet. */
  problemOf(side: Side): SourceProblem | undefined;
  /** What a realm needs to run one of its entries. */
  runnable(loader: Loader): Runnable;
}

const SIDE: Record<Loader, Side> = {
  backend: 'backend',
  preview: 'frontend',
  'worker-checks': 'checks',
  'frame-checks': 'checks',
};

export function createProgramCompiler(packs: PackTable) {
  const compiler = createCompiler();
  /** What each file imported when it could last be compiled: a slip of the pen must not make its imports nobody's. */
  const lastImports: Record<string, string[]> = {};
  const isBackends = (specifier: string) => halfOf(packs, specifier) === 'backend';

  /** What a message may propose in place of what is not there: checks of an app alone have no use for a backend's packages. */
  function namesFor(loader: Loader, checksImport: ReadonlySet<string>): string[] {
    const names = importable(packs, loader);
    const both = loader !== 'frame-checks' || [...checksImport].some(isBackends);
    return both ? names : names.filter(name => !isBackends(name));
  }

  function compile(program: Program): Compiled {
    const { files, entries, plugins } = program;
    const { code, imports, problems } = compiler.compile(files);
    Object.assign(lastImports, imports);
    const has = (path: string) => Object.hasOwn(files, path);
    const from = (entry?: string) => reachFrom(entry, lastImports, has);
    const reach = {
      backend: from(entries.backend),
      frontend: from(entries.frontend),
      checks: from(program.checks),
    };
    return {
      program,
      reach,
      checksNeedPage: needsPage(packs, reach.checks.packages),
      get config() {
        return configOf(program); // bad YAML is a problem of the file, and then nobody asks
      },
      problemOf(side) {
        const mine = problems.find(({ path }) => concerns(reach, side, path));
        const found = mine ?? problems.find(({ path }) => isFree(reach, path));
        return found && saidFor(found, program, reach);
      },
      runnable: loader => ({
        code,
        packs: neededPacks(packs, loader, reach[SIDE[loader]].packages, plugins),
        importable: namesFor(loader, reach.checks.packages),
        hidden: program.hidden,
      }),
    };
  }
  return { compile, mapStack: compiler.mapStack };
}

/** A problem as it is said of the half of the plugin that its file is in; one that nobody has reached yet may tell it by its name. */
function saidFor(
  { inApp, ...problem }: SourceProblem,
  { profile }: Program,
  { backend, frontend }: Compiled['reach'],
): SourceProblem {
  const { path } = problem;
  const isLikely = profile === 'frontend' || path.endsWith('.tsx');
  const isApp = !backend.files.has(path) && (frontend.files.has(path) || isLikely);
  return inApp && isApp ? { ...problem, message: inApp } : problem;
}

const isFree = ({ backend, frontend }: Compiled['reach'], path: string) =>
  !backend.files.has(path) && !frontend.files.has(path);

/**
 * Whether a file can make a difference to a side: it is in its reach, or in nobody's (then it may be read by name). A side
 * without files of the learner's runs nothing that could.
 */
function concerns(reach: Compiled['reach'], side: Side, path: string): boolean {
  if (path === CONFIG_FILE || reach[side].files.has(path)) return true;
  if (reach[side].files.size === 0) return false;
  return isFree(reach, path) && !reach.checks.files.has(path);
}

/** Whether a side has to run again, now that `before` has become `after`: an edit of the other side's files alone is no reason. */
export function changedFor(
  side: Side,
  before: Compiled | undefined,
  { program: now, reach }: Compiled,
): boolean {
  if (!before) return true;
  const then = before.program;
  const key = side === 'checks' ? undefined : side;
  if (key && then.entries[key] !== now.entries[key]) return true;
  if (then.plugins.join() !== now.plugins.join() || then.checks !== now.checks) return true;
  const paths = new Set([...Object.keys(then.files), ...Object.keys(now.files)]);
  return [...paths].some(
    path =>
      then.files[path] !== now.files[path] &&
      (concerns(reach, side, path) || concerns(before.reach, side, path)),
  );
}
