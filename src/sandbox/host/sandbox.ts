import type { Problem } from '../protocol/common';
import type { FromHost, ToHost } from '../protocol/page';
import type { FromRealm, Outcome } from '../protocol/realm';
import { createCompiler } from '../compiler';
import { plain, problemFrom, readableStack, stuckProblem, type SourceView } from './problems';
import { configOf, toProgram, type Program } from './program';
import type { Supervisor } from './supervisor';

/** The longest that a run of the checks may take, whatever its tests' own timeouts say. */
const RUN_PATIENCE_MS = 60_000;

type Modules = Extract<ToHost, { type: 'compile' }>['modules'];

/**
 * What the host page does between the page above and the realm below: compiles, starts the live backend after edits,
 * runs checks, and says everything in terms of the learner's own files. A run of the checks goes first: an edit that
 * arrives meanwhile is started when it has ended.
 */
export function createSandbox(emit: (message: FromHost) => void, supervisor: () => Supervisor) {
  const compiler = createCompiler();
  let program: Program | undefined;
  let session = 0;
  let run:
    | {
        number: number;
        program: Program;
        code: Record<string, string>;
        deadline: ReturnType<typeof setTimeout>;
        /** Whether the realm has begun with it. */
        begun: boolean;
      }
    | undefined;

  const view = (): SourceView => ({
    files: (run?.program ?? program)?.files ?? {},
    mapStack: compiler.mapStack,
  });

  function compile(of: Program): { code: Record<string, string> } | { problem: Problem } {
    const { code, problems } = compiler.compile(of.files);
    const first = problems[0];
    if (!first) return { code };
    return {
      problem: {
        kind: 'compile',
        title: `${first.path} can't be read as code`,
        message: first.message,
        where: { path: first.path, line: first.line, column: first.column },
        codeFrame: first.frame,
      },
    };
  }

  function startLive() {
    if (!program || run) return;
    session += 1;
    const compiled = compile(program);
    if ('problem' in compiled) {
      emit({ type: 'stagecraft/live', state: 'failed', problem: compiled.problem });
      return;
    }
    emit({ type: 'stagecraft/live', state: 'starting' });
    supervisor().send({
      type: 'start',
      session,
      code: compiled.code,
      entry: program.entry,
      config: configOf(program),
    });
  }

  function endRun(problem?: Problem, giveUp = false) {
    if (!run) return;
    clearTimeout(run.deadline);
    emit({ type: 'stagecraft/run-end', run: run.number, ...(problem ? { problem } : {}) });
    run = undefined;
    if (giveUp) supervisor().replace();
    startLive();
  }

  function startRun(number: number, modules: Modules | undefined) {
    if (modules) program = toProgram(modules);
    if (!program) return;
    cancel();
    const compiled = compile(program);
    emit({ type: 'stagecraft/run-start', run: number });
    const deadline = setTimeout(
      () =>
        endRun(
          {
            kind: 'timeout',
            title: 'The checks took too long',
            message: `They had not ended after ${RUN_PATIENCE_MS / 1000} s and were stopped.`,
          },
          true,
        ),
      RUN_PATIENCE_MS,
    );
    const code = 'code' in compiled ? compiled.code : {};
    run = { number, program, code, deadline, begun: false };
    if ('problem' in compiled) return endRun(compiled.problem);
    sendRun();
  }

  function sendRun() {
    if (!run) return;
    const { number, program: running, code } = run;
    supervisor().send({ type: 'checks', run: number, code, entry: running.checks });
  }

  function cancel(number = run?.number) {
    if (!run || run.number !== number) return;
    supervisor().send({ type: 'cancel', run: run.number });
    clearTimeout(run.deadline);
    run = undefined;
  }

  function problemOf(outcome: Outcome): Problem | undefined {
    if (outcome.kind === 'error') {
      return problemFrom('import', 'The checks could not be run', outcome.error, view());
    }
    if (outcome.kind !== 'timeout') return undefined;
    if (outcome.pending?.length) return stuckProblem(outcome.pending, outcome.ms / 1000, view());
    return {
      kind: 'timeout',
      title: `“${outcome.name}” did not finish`,
      message: `It was stopped after ${outcome.ms / 1000} s. Something that it waits for never happens: a promise that never settles, a response that is never ended, or an \`init\` that never returns.`,
    };
  }

  function onRealm(message: Exclude<FromRealm, { type: 'ready' | 'need' | 'pong' }>) {
    switch (message.type) {
      case 'logs':
        return emit({
          type: 'stagecraft/logs',
          dropped: message.dropped,
          lines: message.lines.map(({ stack, ...line }) => {
            const readable = stack && readableStack(stack, view());
            return readable ? { ...line, stack: readable } : line;
          }),
        });
      case 'live':
        return onLive(message);
      case 'checks-begin':
        if (message.run === run?.number) run.begun = true;
        return;
      case 'check':
        if (message.run !== run?.number || message.event.type === 'collected') return;
        return emit(checkMessage(message.run, message.event));
      case 'checks-end': {
        if (message.run !== run?.number) return;
        const problem = problemOf(message.outcome);
        return endRun(problem, message.outcome.kind === 'timeout');
      }
      case 'response':
        return emit({ type: 'stagecraft/response', response: message.response });
      case 'uncaught':
        return onUncaught(message);
    }
  }

  function onLive(message: Extract<FromRealm, { type: 'live' }>) {
    if (message.session !== session || run) return;
    if (message.state === 'running') {
      return emit({ type: 'stagecraft/live', state: 'running', routes: message.routes ?? [] });
    }
    const problem = message.error
      ? problemFrom('start', 'The backend did not start', message.error, view())
      : stuckProblem(message.pending ?? [], 5, view());
    emit({ type: 'stagecraft/live', state: 'failed', problem });
    if (message.state === 'stuck') supervisor().replace();
  }

  function checkMessage(
    number: number,
    event: Exclude<Extract<FromRealm, { type: 'check' }>['event'], { type: 'collected' }>,
  ): FromHost {
    const base = { type: 'stagecraft/check', run: number, name: event.name } as const;
    if (event.type === 'start') return { ...base, status: 'running' };
    const { error } = event;
    if (!error) return { ...base, status: event.status, ms: event.ms };
    const { stack, ...failure } = error;
    const frames = compiler.mapStack(stack ?? '');
    return { ...base, status: event.status, ms: event.ms, failure: { ...failure, frames } };
  }

  function onUncaught({ error }: Extract<FromRealm, { type: 'uncaught' }>) {
    const stack = readableStack(error.stack, view());
    emit({
      type: 'stagecraft/logs',
      dropped: 0,
      lines: [
        {
          at: Date.now(),
          level: 'error',
          source: 'console',
          message: `Uncaught ${plain(error)}`,
          ...(stack ? { stack } : {}),
        },
      ],
    });
  }

  /**
   * The realm died. What ran is over, and the same code is not started again before it changes. A run that still waited
   * behind what killed the realm gets its turn in the next one.
   */
  function onDeath(reason: 'silent' | 'failed', detail: string) {
    if (run && !run.begun) {
      run.begun = true; // once: if it is this run's own code that kills, the next death is its end
      return sendRun();
    }
    const problem: Problem = {
      kind: 'stopped',
      title: 'Your code was stopped',
      message:
        reason === 'silent'
          ? `${detail} That is what an endless loop, or memory that grows without end, looks like from outside. Everything else is as it was: change the code and run again.`
          : `The sandbox could not be kept running: ${detail}`,
    };
    if (run) {
      clearTimeout(run.deadline);
      emit({ type: 'stagecraft/run-end', run: run.number, problem });
      run = undefined;
    }
    emit({ type: 'stagecraft/live', state: 'failed', problem });
  }

  return {
    compile(modules: Modules) {
      program = toProgram(modules);
      startLive();
    },
    refresh: startLive,
    startRun,
    cancel(number: number) {
      cancel(number);
      startLive();
    },
    onRealm,
    onDeath,
    /** Nothing can run: the packs can't be had. */
    onUnavailable(message: string) {
      const problem: Problem = { kind: 'packs', title: 'The sandbox could not be loaded', message };
      emit({ type: 'stagecraft/live', state: 'failed', problem });
      endRun(problem);
    },
  };
}
