import type { ColorMode, Files, PluginRequest, Problem } from '../../sandbox/protocol/common';
import type { InspectionOf, InspectQuery } from '../../sandbox/protocol/inspect';
import type { FromHost } from '../../sandbox/protocol/page';
import { fileChanges } from './fileChanges';
import { starterOf } from './files';
import { createInspections } from './inspections';
import { inRun, receive, withNewest } from './receive';
import type { LoadRest } from './rest';
import { isTry, missingTries } from './tries';
import type {
  CheckState,
  SandboxLink,
  SessionEvents,
  SessionState,
  WorkbenchExercise,
} from './types';

const TODO: CheckState = { status: 'todo' };
const allTodo = (exercise: WorkbenchExercise) =>
  Object.fromEntries(exercise.checks.map(name => [name, TODO]));

const changedFiles = (before: Files, after: Files): Files =>
  Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));

export function initialState(exercise: WorkbenchExercise): SessionState {
  return {
    files: starterOf(exercise),
    open: exercise.opens,
    state: 'idle',
    runs: 0,
    checks: allTodo(exercise),
    ready: false,
    live: { state: 'off' },
    preview: { state: 'off', seen: false },
    routes: [],
    logs: [],
    dropped: 0,
    exchanges: [],
    hints: 0,
    tries: 0,
    solutionShown: false,
    mine: {},
  };
}

/**
 * One reader's work on one exercise, without any user interface: files, runs, logs, requests. The view subscribes; a
 * sandbox is attached when it is there, and what was asked for before waits for it.
 */
export function createSession(
  exercise: WorkbenchExercise,
  loadRest: LoadRest,
  events: SessionEvents = {},
) {
  const starter = starterOf(exercise);
  const listeners = new Set<() => void>();
  const waiting: ((link: SandboxLink) => void)[] = [];
  const inspections = createInspections();
  let state = initialState(exercise);
  let link: SandboxLink | undefined;
  let run = 0;
  let missing: { readonly problem: Problem; retry?(): void } | undefined;
  let colorMode: ColorMode | undefined;
  let requests = 0;

  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    listeners.forEach(listener => listener());
  };
  const withLink = (use: (link: SandboxLink) => void) => (link ? use(link) : waiting.push(use));

  function updateLink(before: Files, after: Files) {
    const changed = changedFiles(before, after);
    if (Object.keys(changed).length > 0) link?.update(changed);
    const gone = Object.keys(before).filter(path => !Object.hasOwn(after, path));
    if (gone.length > 0) link?.remove(gone);
  }

  /** Any change to a file makes earlier results void. */
  function replaceFiles(files: Files, rest: Partial<SessionState>) {
    if (inRun(state)) link?.cancel(run);
    const before = state.files;
    run += 1; // what still arrives of an older run is not listened to
    const lingers = state.quietly ? (state.problem ?? state.lingers) : undefined;
    set({ files, state: 'idle', checks: allTodo(exercise), problem: undefined, lingers, ...rest });
    updateLink(before, files);
  }

  const files = fileChanges({
    exercise,
    starter,
    events,
    getState: () => state,
    replace: replaceFiles,
  });

  return {
    ...files,
    exercise,
    loadRest,
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** @param has the files that the sandbox was made with; what was edited since is told to it now */
    attach(to: SandboxLink, has: Files) {
      link = to;
      missing = undefined;
      updateLink(has, state.files);
      if (colorMode) to.colorMode(colorMode);
      waiting.splice(0).forEach(use => use(to));
      return () => {
        if (link !== to) return;
        link = undefined;
        inspections.clear();
      };
    },
    hasSandbox: () => link !== undefined,
    /**
     * The sandbox's page does not answer: what waits for it ends, and so does what comes, until it does answer.
     *
     * @param retry loads the page again
     */
    unavailable(problem: Problem, retry?: () => void) {
      missing = { problem, ...(retry ? { retry } : {}) };
      waiting.length = 0;
      run += 1;
      const ended = inRun(state) ? ({ state: 'error', problem, lingers: undefined } as const) : {};
      const preview = { state: 'failed', problem, seen: false } as const;
      set({ live: { state: 'failed', problem }, preview, ...ended });
    },
    receive(message: FromHost) {
      if (message.type === 'stagecraft/inspected') return inspections.hear(message);
      const next = receive(state, message, run);
      if (next === state) return;
      state = next;
      if (message.type === 'stagecraft/run-end') {
        if (state.state === 'passed') events.passed?.(state.files);
        if (isTry(state)) events.tried?.();
      }
      listeners.forEach(listener => listener());
    },
    openFile: (path: string) => set({ open: path }),
    changed: () => files.changed().length > 0,
    changedFiles: files.changed,
    goTo: (path: string, line: number, column: number) =>
      Object.hasOwn(state.files, path) && set({ open: path, goTo: { path, line, column } }),
    /** @param quietly the reader did not ask for it: the same result as before is not said aloud again */
    runChecks({ quietly = false } = {}) {
      if (exercise.kind === 'demo') return;
      if (inRun(state)) link?.cancel(run);
      run += 1;
      const number = run;
      if (missing) {
        const { problem } = missing;
        return set({ state: 'error', checks: allTodo(exercise), problem, lingers: undefined });
      }
      set({
        state: state.ready ? 'running' : 'loading',
        checks: allTodo(exercise),
        problem: undefined,
        quietly,
        ...(quietly ? {} : { lingers: undefined }),
      });
      withLink(to => {
        if (number === run) to.run(number, state.files);
      });
    },
    /** No more runs come by themselves: what waited for one goes. */
    endQuietRuns: () => set({ quietly: false, lingers: undefined }),
    send(request: Omit<PluginRequest, 'id'>) {
      requests += 1;
      const numbered = { ...request, id: requests };
      set({ exchanges: withNewest(state.exchanges, { request: numbered }) });
      withLink(to => to.request(numbered));
    },
    /**
     * Looks inside what runs.
     *
     * @throws (rejects) InspectionFailed
     */
    inspect: <Kind extends InspectQuery['kind']>(
      query: Extract<InspectQuery, { kind: Kind }>,
    ): Promise<InspectionOf<Kind>> => inspections.ask(query, link?.inspect),
    /** Sends the app in the preview to a path, or back and forward by so many steps. */
    navigate: (to: string | number) => link?.navigate(to),
    setColorMode(mode: ColorMode) {
      colorMode = mode;
      link?.colorMode(mode);
    },
    /** Starts the app and the backend afresh; where the sandbox never answered, loads that again. */
    restart() {
      if (!link && !missing?.retry) return;
      set({ preview: { state: 'starting', seen: false } });
      if (link) return link.restart();
      const { retry } = missing ?? {};
      missing = undefined;
      set({ live: { state: 'off' } });
      retry?.();
    },
    clearLogs: () => set({ logs: [], dropped: 0 }),
    nextHint() {
      if (missingTries(exercise, state) > 0) return;
      set({ hints: Math.min(state.hints + 1, exercise.hints.length) });
    },
    /** Tries of earlier visits count too. */
    triedBefore: (times: number) => times > state.tries && set({ tries: times }),
    showSolution() {
      if (!state.solutionShown) events.solutionSeen?.();
      set({ solutionShown: true });
    },
    hideSolution: () => set({ solutionShown: false }),
  };
}

export type Session = ReturnType<typeof createSession>;
