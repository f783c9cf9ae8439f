import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { SourceFrame } from '../protocol/common';
import type { CheckError, CheckEvent } from './events';

const here = path.dirname(fileURLToPath(import.meta.url));

/**
 * What a test realm does: it runs the checks of a program as the sandbox's realm does. It is bundled as the packs are,
 * because inside of Vitest the check runner would meet Vitest's own state.
 */
const REALM = `
import * as vitest from 'vitest';
import { parentPort } from 'node:worker_threads';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createCompiler } from '../compiler';
import { createGuard } from '../compiler/guard';
import { createModuleRegistry } from '../modules';
import { runChecks } from '.';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
const compiler = createCompiler();
const guard = createGuard();
const framework = {
  cleaned: 0,
  get jest() { return globalThis.jest; },
  // As TestDatabases.create of @backstage/backend-test-utils does when a checks file calls it.
  make: () => globalThis.afterAll(() => { framework.cleaned += 1; }),
};
const builtins = {
  vitest: () => vitest,
  framework: () => framework,
};
const plain = ({ error, ...rest }) => error
  ? { ...rest, error: { name: error.name, message: error.message, frames: compiler.mapStack(error.stack ?? ''), where: error.where } }
  : rest;

let abort;
parentPort.on('message', async message => {
  if (message.cancel) return abort.abort();
  if (message.heap) { gc(); return parentPort.postMessage({ heap: process.memoryUsage().heapUsed }); }
  abort = new AbortController();
  const { code, problems } = compiler.compile(message.files);
  if (problems[0]) throw new Error(problems[0].message);
  const outcome = await runChecks({
    importChecks: () => createModuleRegistry({
      code,
      guard: guard.check,
      builtins: { has: s => s in builtins, get: s => builtins[s](), list: () => Object.keys(builtins) },
    }).load('checks.test.ts'),
    onEvent: event => parentPort.postMessage({
      event: event.error ? { ...event, frames: compiler.mapStack(event.error.stack ?? '') } : event,
    }),
    signal: abort.signal,
    ...(message.testTimeout ? { testTimeout: message.testTimeout } : {}),
  });
  parentPort.postMessage({ outcome: plain(outcome), fake: vitest.vi.isFakeTimers(), cleaned: framework.cleaned });
});
`;

export type ReportedEvent = CheckEvent & { frames?: SourceFrame[]; error?: CheckError };

export interface Run {
  events: ReportedEvent[];
  /** By name, the failure of each failed check. */
  failures: Record<string, CheckError & { frames: SourceFrame[] }>;
  outcome: Record<string, unknown> & {
    kind: string;
    error?: { name: string; message: string; frames: SourceFrame[]; where?: unknown };
  };
  cleaned?: number;
}

interface Message {
  event?: ReportedEvent;
  outcome?: Run['outcome'];
  cleaned?: number;
  heap?: number;
}

/** Starts a realm in a thread of its own; several runs may follow each other in it. */
export async function startRealm() {
  const { outputFiles } = await build({
    stdin: { contents: REALM, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    external: ['node:*'],
    target: 'es2022',
    keepNames: true,
    logLevel: 'warning',
  });
  const worker = new Worker(outputFiles[0]!.text, { eval: true });
  const failed = new Promise<never>((_, reject) => worker.once('error', reject));

  const converse = <T>(message: object, onMessage: (m: Message) => T | undefined) =>
    Promise.race([
      failed,
      new Promise<T>(resolve => {
        const listen = (m: Message) => {
          const result = onMessage(m);
          if (result === undefined) return;
          worker.off('message', listen);
          resolve(result);
        };
        worker.on('message', listen);
        worker.postMessage(message);
      }),
    ]);

  return {
    /** Runs `checks.test.ts` of a program. `onEvent` sees each event when it arrives. */
    run(
      files: Record<string, string> | string,
      { testTimeout, onEvent }: { testTimeout?: number; onEvent?: (e: ReportedEvent) => void } = {},
    ): Promise<Run> {
      const program = typeof files === 'string' ? { 'checks.test.ts': files } : files;
      const events: ReportedEvent[] = [];
      const failures: Run['failures'] = {};
      return converse({ files: program, testTimeout }, ({ event, outcome, cleaned }) => {
        if (outcome) return { events, failures, outcome, cleaned };
        if (event) {
          events.push(event);
          if (event.type === 'result' && event.error) {
            failures[event.name] = { ...event.error, frames: event.frames ?? [] };
          }
          onEvent?.(event);
        }
        return undefined;
      });
    },
    cancel: () => worker.postMessage({ cancel: true }),
    heap: () => converse({ heap: true }, m => m.heap),
    stop: () => worker.terminate(),
  };
}
