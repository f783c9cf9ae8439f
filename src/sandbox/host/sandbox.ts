import type { PluginRequest, Problem } from '../protocol/common';
import type { FromHost, ToHost } from '../protocol/page';
import type { FromRealm } from '../protocol/realm';
import { createCompiler } from '../compiler';
import {
  compileProblem,
  lateProblem,
  outcomeProblem,
  plain,
  problemFrom,
  readableStack,
  stoppedProblem,
  stuckProblem,
  type SourceView,
} from './problems';
import { configOf, sameProgram, toProgram, type Program } from './program';
import { createRequests } from './requests';
import type { Supervisor } from './supervisor';

/** The longest that a run of the checks may take, whatever its tests' own timeouts say. */
const RUN_PATIENCE_MS = 60_000;
/** The realm gives a start this long (realm/live.ts). */
const START_PATIENCE_S = 5;

type Modules = Extract<ToHost, { type: 'compile' }>['modules'];
type Heard<T extends FromRealm['type']> = Extract<FromRealm, { type: T }>;

interface Run {
  readonly number: number;
  readonly program: Program;
  readonly code: Record<string, string>;
  readonly deadline: ReturnType<typeof setTimeout>;
  /** Whether the realm has begun with it. */
  begun: boolean;
  /** Whether it was sent to another realm, after the first one had died of something else. */
  sentAgain: boolean;
}

/**
 * What the host page does between the page above and the realm below: compiles, starts the live backend after edits,
 * runs checks, and says everything in terms of the learner's own files. A run of the checks goes first: an edit that
 * arrives meanwhile is started when it has ended.
 */
export function createSandbox(
  emit: (message: FromHost) => void,
  supervisor: () => Pick<Supervisor, 'send' | 'replace'>,
) {
  const compiler = createCompiler();
  const requests = createRequests(response => emit({ type: 'stagecraft/response', response }));
  let program: Program | undefined;
  let session = 0;
  let run: Run | undefined;

  const view = (): SourceView => ({
    files: (run?.program ?? program)?.files ?? {},
    mapStack: compiler.mapStack,
  });
  const failLive = (problem: Problem) =>
    emit({ type: 'stagecraft/live', state: 'failed', problem });

  function compile(of: Program): { code: Record<string, string> } | { problem: Problem } {
    const { code, problems } = compiler.compile(of.files);
    return problems[0] ? { problem: compileProblem(problems[0]) } : { code };
  }

  function startLive() {
    if (!program || run) return;
    session += 1;
    const compiled = compile(program);
    if ('problem' in compiled) {
      failLive(compiled.problem);
      supervisor().send({ type: 'stop' }); // what runs is no longer what the reader sees
    } else {
      emit({ type: 'stagecraft/live', state: 'starting' });
      supervisor().send({
        type: 'start',
        session,
        code: compiled.code,
        entry: program.entry,
        config: configOf(program),
      });
    }
    requests.takeHeld().forEach(sendRequest);
  }

  function sendRequest(request: PluginRequest) {
    if (!supervisor().send({ type: 'request', request }))
      requests.failAll('The sandbox is not running: see the Logs panel.');
  }

  function request(asked: PluginRequest) {
    requests.add(asked);
    if (!run && supervisor().send({ type: 'request', request: asked })) return;
    requests.hold(asked); // behind a run; or the sandbox could not be loaded, and has another attempt now
    startLive();
  }

  function replaceRealm() {
    supervisor().replace();
    requests.failSent('The backend was stopped before it answered.');
  }

  /** Ends the run, if there is one, without anything in its place. */
  function closeRun(problem?: Problem) {
    if (!run) return;
    clearTimeout(run.deadline);
    emit({ type: 'stagecraft/run-end', run: run.number, ...(problem ? { problem } : {}) });
    run = undefined;
  }

  function endRun(problem?: Problem, giveUp = false) {
    closeRun(problem);
    if (giveUp) replaceRealm();
    startLive();
  }

  function startRun(number: number, modules: Modules | undefined) {
    if (modules) program = toProgram(modules);
    if (!program) return;
    cancel();
    const compiled = compile(program);
    emit({ type: 'stagecraft/run-start', run: number });
    const deadline = setTimeout(
      () => endRun(lateProblem(run?.begun ?? false, RUN_PATIENCE_MS / 1000), true),
      RUN_PATIENCE_MS,
    );
    const code = 'code' in compiled ? compiled.code : {};
    run = { number, program, code, deadline, begun: false, sentAgain: false };
    if ('problem' in compiled) return endRun(compiled.problem);
    sendRun(run);
  }

  function sendRun({ number, program: { checks }, code }: Run) {
    supervisor().send({ type: 'checks', run: number, code, entry: checks });
  }

  function cancel(number = run?.number) {
    if (!run || run.number !== number) return;
    supervisor().send({ type: 'cancel', run: run.number });
    clearTimeout(run.deadline);
    run = undefined;
  }

  function onRealm(message: Exclude<FromRealm, { type: 'ready' | 'broken' | 'need' | 'pong' }>) {
    switch (message.type) {
      case 'logs':
        return onLogs(message);
      case 'live':
        return onLive(message);
      case 'checks-begin':
        if (message.run === run?.number) run.begun = true;
        return;
      case 'check':
        if (message.run === run?.number) onCheck(message);
        return;
      case 'checks-end':
        if (message.run !== run?.number) return;
        return endRun(outcomeProblem(message.outcome, view()), message.outcome.kind === 'timeout');
      case 'response':
        return requests.answer(message.response);
      case 'uncaught':
        return onUncaught(message);
    }
  }

  function onLive(message: Heard<'live'>) {
    if (message.session !== session || run) return;
    if (message.state === 'running') {
      return emit({ type: 'stagecraft/live', state: 'running', routes: message.routes ?? [] });
    }
    failLive(
      message.error
        ? problemFrom('start', 'The backend did not start', message.error, view())
        : stuckProblem(message.pending ?? [], START_PATIENCE_S, view()),
    );
    if (message.state === 'stuck') replaceRealm();
  }

  function onCheck({ run: number, event }: Heard<'check'>) {
    if (event.type === 'collected') return;
    const base = { type: 'stagecraft/check', run: number, name: event.name } as const;
    if (event.type === 'start') return emit({ ...base, status: 'running' });
    const { status, ms, error } = event;
    if (!error) return emit({ ...base, status, ms });
    const { stack = '', ...failure } = error;
    emit({ ...base, status, ms, failure: { ...failure, frames: compiler.mapStack(stack) } });
  }

  function onLogs({ lines, dropped }: Pick<Heard<'logs'>, 'lines' | 'dropped'>) {
    emit({
      type: 'stagecraft/logs',
      dropped,
      lines: lines.map(({ stack, ...line }) => {
        const readable = stack && readableStack(stack, view());
        return readable ? { ...line, stack: readable } : line;
      }),
    });
  }

  function onUncaught({ error }: Heard<'uncaught'>) {
    const message = `Uncaught ${plain(error)}`;
    const line = { at: Date.now(), level: 'error', source: 'console', message } as const;
    onLogs({ dropped: 0, lines: [{ ...line, stack: error.stack }] });
  }

  /**
   * The realm died. What ran is over, and the same code is not started again before it changes. A run that still waited
   * behind what killed the realm gets its turn in the next one.
   */
  function onDeath(reason: 'silent' | 'failed', detail: string) {
    if (run && !run.begun && !run.sentAgain) {
      run.sentAgain = true; // once: if it is this run's own code that kills, the next death is its end
      return sendRun(run);
    }
    const problem = stoppedProblem(reason, detail);
    closeRun(problem);
    failLive(problem);
    requests.failAll('The backend was stopped before it answered.');
  }

  return {
    compile(modules: Modules) {
      const next = toProgram(modules);
      // Sandpack compiles what it was made with twice, and what was run already once more.
      if (program && sameProgram(program, next)) return;
      program = next;
      startLive();
    },
    refresh: startLive,
    startRun,
    cancel(number: number) {
      cancel(number);
      startLive();
    },
    request,
    onRealm,
    onDeath,
    /** A pack, or the realm's own script, can't be had. The next attempt to run something asks for it again. */
    onUnavailable(message: string) {
      const problem: Problem = { kind: 'packs', title: 'The sandbox could not be loaded', message };
      if (run) supervisor().send({ type: 'cancel', run: run.number });
      closeRun(problem);
      failLive(problem);
      requests.failAll(message);
    },
  };
}
