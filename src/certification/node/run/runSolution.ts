import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf } from '../../../conformance/environments';
import { checksPath } from '../../../course/loader/digest';
import { newCanary, withCanary, withoutCanary } from './canary';
import { type Answer, answerSchema, type Job } from './job';
import { ownNetwork } from './network';
import { confiningFlags } from './nodeFlags';
import { runWatched } from './watched';

/** Limits of one solution. */
export interface RunLimits {
  readonly seconds: number;
  /** Of all its processes together; half of it for JavaScript's heap. */
  readonly memoryMb: number;
}
export const runLimits: RunLimits = { seconds: 120, memoryMb: 3072 };

export interface SolutionRun {
  readonly siteDir: string;
  /** Of the exercise. */
  readonly id: string;
  /** The program and its checks, text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Titles of the checks in the order of the file, as the course has them. */
  readonly checks: readonly string[];
  /** Whether it may load native modules. */
  readonly addons: boolean;
  /** Whether it may write files, in a folder that is gone afterwards. */
  readonly scratch: boolean;
  /** The program that runs its checks (see `buildHarness`). */
  readonly harness: string;
  /** A folder that all runs of one certificate share; each makes its own in it. */
  readonly folder: string;
  readonly limits: RunLimits;
  readonly signal?: AbortSignal;
}

/** What came of it: the checks of the course in their order, or why they could not be decided. */
export interface SolutionResult {
  readonly checks: readonly {
    readonly name: string;
    readonly status: 'passed' | 'failed' | 'not reached';
    readonly message?: string;
  }[];
  readonly undecided?: string;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/**
 * Runs a program that nobody has looked at against its checks, on Node.js and the installed packages, in processes that
 * may read the packages and the program, start nothing and reach no network, with an environment that holds nothing; it
 * writes nothing, or in an empty folder alone, for a limited time and in limited memory.
 */
export async function runSolution(run: SolutionRun): Promise<SolutionResult> {
  const { siteDir, limits } = run;
  const folder = mkdtempSync(path.join(run.folder, `${run.id}-`));
  const cache = path.join(run.folder, 'cache');
  const program = path.join(folder, 'program');
  const temporary = path.join(folder, 'temporary');
  const canary = newCanary();
  mkdirSync(temporary, { recursive: true });
  for (const [file, text] of Object.entries(run.files)) {
    const target = path.join(program, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file === checksPath ? withCanary(text, canary) : text);
  }
  mkdirSync(cache, { recursive: true });
  const packages = ['node_modules', 'src'].map(name => path.join(siteDir, name));
  const heapMb = Math.round(limits.memoryMb / 2);
  const absolute = new Map(Object.keys(run.files).map(file => [file, path.join(program, file)]));
  const job: Job = {
    siteDir,
    id: run.id,
    environment: environmentOf({ exercise: { id: run.id }, name: 'certificate', files: absolute }),
    folder: program,
    paths: [...absolute.keys()],
    execArgv: [
      ...confiningFlags({
        // Node.js 20 opens a folder that two of these have in common, if one more under it is named later: "/" was.
        readable: [...packages, run.folder],
        writable: run.scratch ? [temporary] : [],
        addons: run.addons,
        heapMb,
      }),
      '--require',
      here('./guard.cjs'),
    ],
    readable: [program, temporary, cache, ...packages],
    cache,
    attachments: path.join(folder, 'attachments'),
  };
  const { ending, answer, printed } = await runWatched({
    command: [...(ownNetwork() ?? []), process.execPath, run.harness],
    cwd: temporary,
    env: {
      // unshare and ip are looked for in it; nothing of this process's environment goes along.
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      HOME: temporary,
      TMPDIR: temporary,
      TEMP: temporary,
      NODE_ENV: 'test',
    },
    input: JSON.stringify(job),
    seconds: limits.seconds,
    memoryMb: limits.memoryMb,
    ...(run.signal ? { signal: run.signal } : {}),
  });
  const undecided = {
    exited: undefined,
    time: `Its checks were not done after ${limits.seconds} seconds: it was ended.`,
    memory: `It took more than ${limits.memoryMb} MB of memory: it was ended.`,
    cancelled: 'It was cancelled.',
  }[ending];
  if (undecided !== undefined) return { checks: notReached(run.checks), undecided };
  return judged(run.checks, withCanaryOut(answer));

  function withCanaryOut(text: string): Answer | string {
    const line = answerSchema.safeParse(parsed(text));
    if (!line.success) {
      return `Its process ended without an answer. It printed: ${printed.slice(-500) || '(nothing)'}`;
    }
    if (line.data.errors.length > 0) return line.data.errors.join('\n').slice(0, 4000);
    return (
      withoutCanary(line.data, canary) ??
      'A check that must fail did not: something in the solution changes what checks say, so that none of them can be believed.'
    );
  }
}

function judged(names: readonly string[], answer: Answer | string): SolutionResult {
  if (typeof answer === 'string') return { checks: notReached(names), undecided: answer };
  const found = answer.checks.map(({ name }) => name);
  if (found.join('\n') !== names.join('\n')) {
    return {
      checks: notReached(names),
      undecided: `Other checks were run than the course has: ${found.map(name => `"${name}"`).join(', ') || '(none)'}.`,
    };
  }
  return {
    checks: answer.checks.map(({ name, status, message }) => ({
      name,
      status: status === 'skipped' ? 'not reached' : status,
      ...(message === undefined ? {} : { message: message.slice(0, 2000) }),
    })),
  };
}

const notReached = (names: readonly string[]): SolutionResult['checks'] =>
  names.map(name => ({ name, status: 'not reached' }));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
