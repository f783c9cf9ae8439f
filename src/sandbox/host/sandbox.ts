import type { ColorMode, PluginRequest, Problem } from '../protocol/common';
import type { FromHost, ToHost } from '../protocol/page';
import type { InspectQuery } from '../protocol/inspect';
import { createBridge } from './bridge';
import { createCheckRuns } from './checkRuns';
import { changedFor, createProgramCompiler, type Compiled } from './compiled';
import { createInspections } from './inspections';
import { createLiveBackend, hasBackend } from './liveBackend';
import { leftProblem } from './leftProblem';
import { createLogs } from './logs';
import { halfOf, type PackTable } from './neededPacks';
import { createPause } from './pause';
import { createPreview, hasApp } from './preview';
import { hangProblem, stoppedProblem, type SourceView } from './problems';
import { sameProgram, toProgram } from './program';
import { createRequests } from './requests';
import type { DeathReason } from './realm';
import type { Said, Supervisor } from './supervisor';

export type RealmName = 'worker' | 'preview' | 'checks';
type Modules = Extract<ToHost, { type: 'compile' }>['modules'];

export interface SandboxOptions {
  emit(message: FromHost): void;
  realms: Record<RealmName, () => Supervisor>;
  packs: PackTable;
  mode: ColorMode;
  /** How long no edit must come before the backend starts again, in milliseconds; the app follows each one. */
  typingPause: number;
}

const STOPPED = 'The backend was stopped before it answered.';

/**
 * What the host page does between the page above and the realms below: compiles, starts backend and app after edits that
 * concern them, runs checks, and says everything in terms of the learner's own files. In the Worker a run of the checks
 * goes first: an edit of the backend that arrives meanwhile is started when it has ended.
 */
export function createSandbox({ emit, realms, packs, mode, typingPause }: SandboxOptions) {
  const typing = createPause(typingPause);
  const compiler = createProgramCompiler(packs);
  let current: Compiled | undefined;
  /** With what backend and app were last started: what has not changed since is not started again. */
  const started: { backend?: Compiled | undefined; app?: Compiled } = {};
  /** The start of the backend that the app has met. */
  let met = 0;
  let exchanges = 0;

  const sources = {
    mapStack: compiler.mapStack,
    halfOf: (specifier: string) => halfOf(packs, specifier),
  };
  const view = (): SourceView => {
    const { files = {}, hidden = [] } = current?.program ?? {};
    return { files, hidden, ...sources };
  };
  const bridge = createBridge(realms.worker, realms.preview);
  const connect = () => {
    if (current && hasBackend(current)) bridge.connect();
  };
  const logs = createLogs(emit, view);
  const requests = createRequests(response => emit({ type: 'stagecraft/response', response }));
  const inspections = createInspections({
    emit,
    send: (place, message) =>
      (place === 'preview' ? preview.isOn() : current !== undefined && hasBackend(current)) &&
      realms[place]().send(message),
    files: () => current?.program.files ?? {},
  });
  const preview = createPreview({ emit, frame: realms.preview, connect, view, mode });
  const backend = createLiveBackend({
    emit,
    worker: realms.worker,
    view,
    onSettled() {
      // What the app shows came from the backend before this one.
      if (preview.isOn() && met !== backend.session()) showApp();
    },
    onStuck: replaceWorker,
  });
  const runs = createCheckRuns({
    emit,
    realm: place => realms[place](),
    sources,
    onOver(place, spent) {
      if (spent && place === 'worker') replaceWorker();
      else if (spent) realms.checks().replace();
      startChanged();
    },
  });

  function startBackend() {
    if (!current || runs.place() === 'worker') return;
    started.backend = current;
    if (!hasBackend(current)) return;
    backend.start(current);
    requests.takeHeld().forEach(sendRequest);
  }

  function showApp() {
    if (!current) return;
    started.app = current;
    met = backend.session();
    preview.show(current);
  }

  function startChanged() {
    if (!current) return;
    if (changedFor('backend', started.backend, current)) startBackend();
    if (changedFor('frontend', started.app, current)) showApp();
  }

  function sendRequest(request: PluginRequest) {
    if (!realms.worker().send({ type: 'request', request }))
      requests.failAll('The sandbox is not running: see the Logs panel.');
  }

  function replaceWorker() {
    realms.worker().replace();
    requests.failSent(STOPPED);
  }

  /** There is no backend any more, and what it ran is not started again before it changes. */
  function endBackend(problem: Problem, why: string) {
    started.backend = current;
    if (current && hasBackend(current)) backend.fail(problem);
    requests.failAll(why);
  }

  /**
   * A page hangs. Chromium gives all frames of opaque origins one process, and takes a new one when the last of them is
   * gone; so all realms go, and what was not to blame starts again. Other browsers hang as a whole.
   */
  function onHang(name: 'preview' | 'checks', detail: string) {
    const problem = hangProblem(detail);
    const byChecks = runs.hasBegun('checks');
    for (const other of ['worker', 'preview', 'checks'] as const) {
      if (other !== name) realms[other]().replace();
    }
    requests.failSent(STOPPED);
    runs.onDeath('checks', problem);
    if (!byChecks && preview.isOn()) preview.fail(problem);
    runs.again('worker');
    startBackend();
    if (preview.isOn()) showApp();
  }

  function hear(from: RealmName, message: Said) {
    if (message.type === 'logs') return logs.onLogs(message);
    if (message.type === 'uncaught') return logs.onUncaught(message);
    if (message.type === 'inspected') {
      if (from !== 'checks') inspections.hear(from, message);
      return;
    }
    if (from === 'preview') {
      if (isOf(message, ['preview', 'preview-error', 'location'])) preview.hear(message);
    } else if (isOf(message, ['checks-begin', 'check', 'checks-end'])) {
      if (runs.place() === from) runs.hear(message);
    } else if (from === 'worker') {
      if (message.type === 'live') backend.onLive(message);
      else if (message.type === 'response') requests.answer(message.response);
      else if (message.type === 'exchange') {
        const id = (exchanges -= 1);
        const { request, response } = message;
        emit({
          type: 'stagecraft/exchange',
          request: { ...request, id },
          response: { ...response, id },
        });
      }
    }
  }

  return {
    compile(modules: Modules) {
      const next = toProgram(modules);
      // Sandpack compiles what it was made with twice, and what was run already once more.
      if (current && sameProgram(current.program, next)) return;
      current = compiler.compile(next);
      if (!started.backend) return startChanged();
      // What the app shows of an edit of the backend comes with the backend.
      typing.after(startChanged);
      if (!changedFor('backend', started.backend, current)) typing.flush();
    },
    /** Starts everything afresh: a new frame for the app, and a new backend. */
    restart() {
      if (!current) return;
      startBackend();
      if (hasApp(current)) preview.renew();
      showApp();
    },
    startRun(number: number, modules: Modules | undefined) {
      if (modules) current = compiler.compile(toProgram(modules));
      if (!current) return;
      typing.cancel();
      if (runs.start(number, current) === 'worker') {
        started.backend = undefined; // the run takes its place
        backend.abandon();
      }
      startChanged();
    },
    cancel(number: number) {
      if (runs.cancel(number)) startChanged();
    },
    request(asked: PluginRequest) {
      typing.flush(); // it is meant for the backend that the reader sees
      requests.add(asked);
      if (current && !hasBackend(current)) return requests.failAll('There is no backend here.');
      const sent =
        runs.place() !== 'worker' && realms.worker().send({ type: 'request', request: asked });
      if (sent) return;
      requests.hold(asked); // behind a run; or the sandbox could not be loaded, and has another attempt now
      startBackend();
    },
    /** Looks inside what runs; the answer is emitted. */
    inspect: (id: number, query: InspectQuery) => inspections.ask(id, query),
    navigate: preview.navigate,
    setColorMode: preview.setColorMode,
    hear,
    /** A realm is another one now. */
    onMade(name: RealmName) {
      if (name === 'checks') return;
      inspections.lost(name);
      if (preview.isOn()) connect();
    },
    /** A realm died. What ran there is over. */
    onDeath(name: RealmName, reason: DeathReason, detail: string) {
      if (name !== 'worker' && reason === 'silent') return onHang(name, detail);
      const left = reason === 'left' && name !== 'worker';
      const problem = left ? leftProblem(view()) : stoppedProblem(reason, detail);
      if (name === 'preview') preview.fail(problem);
      else if (!runs.onDeath(name, problem) && name === 'worker') endBackend(problem, STOPPED);
    },
    /** A pack, or a realm's own script, can't be had. The next attempt to run something asks for it again. */
    onUnavailable(name: RealmName, message: string) {
      const problem: Problem = { kind: 'packs', title: 'The sandbox could not be loaded', message };
      if (name === 'preview') preview.fail(problem);
      else runs.stop(name, problem);
      if (name === 'worker') endBackend(problem, message);
    },
  };
}

function isOf<T extends Said['type']>(
  message: Said,
  types: readonly T[],
): message is Extract<Said, { type: T }> {
  return (types as readonly string[]).includes(message.type);
}

export type Sandbox = ReturnType<typeof createSandbox>;
