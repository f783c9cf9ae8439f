import type { AppLocation, ColorMode, Files, Problem } from '../protocol/common';
import type { FromHost } from '../protocol/page';
import type { FromRealm } from '../protocol/realm';
import { appProblem } from './appProblems';
import type { Compiled } from './compiled';
import { compileProblem, type SourceView } from './problems';
import type { Supervisor } from './supervisor';

interface PreviewOptions {
  emit(message: FromHost): void;
  frame(): Pick<Supervisor, 'send' | 'replace'>;
  /** Makes sure that the frame's way to the backend is there. */
  connect(): void;
  view(): SourceView;
  mode: ColorMode;
}

type Heard = Extract<FromRealm, { type: 'preview' | 'preview-error' | 'location' }>;
type State = Extract<FromHost, { type: 'stagecraft/preview' }>['state'];

/** The catalog's pages are there in any case; whether the learner adds to them or to its backend. */
export const hasApp = ({ program: { entries, profile, checksAlone } }: Compiled): boolean =>
  !checksAlone && (entries.frontend !== undefined || profile === 'catalog');

/** What says which configuration an app may see: a package has it in its `config.d.ts`. */
const schemasIn = (files: Files): string[] =>
  Object.keys(files)
    .filter(path => /(^|\/)config\.d\.ts$/.test(path))
    .map(path => files[path]!);

/** The app in the preview: it lives in one frame across edits, and stays at its path. */
export function createPreview({ emit, frame, connect, view, ...options }: PreviewOptions) {
  let session = 0;
  let state: State = 'off';
  let shown: Problem | undefined;
  let path = '/';
  let mode = options.mode;

  function say(next: State, problem?: Problem) {
    state = next;
    shown = problem;
    emit({ type: 'stagecraft/preview', state: next, ...(problem ? { problem } : {}) });
  }

  function onError(message: Extract<Heard, { type: 'preview-error' }>) {
    const problem = appProblem(message, view());
    // What follows from an error at render time says less than the error itself.
    if (shown?.kind === 'render' && problem.kind !== 'render') return;
    if (JSON.stringify(problem) !== JSON.stringify(shown)) say('running', problem);
  }

  return {
    /** Whether there is an app, or one on its way. */
    isOn: () => state === 'starting' || state === 'running',
    /** Starts the app, or starts it again with other code, at the path where it is. */
    show(compiled: Compiled) {
      const { entries, plugins } = compiled.program;
      session += 1;
      if (!hasApp(compiled)) {
        if (state === 'off') return;
        frame().send({ type: 'stop' });
        return say('off');
      }
      const mistake = compiled.problemOf('frontend');
      if (mistake) return say('failed', compileProblem(mistake));
      connect();
      say('starting');
      frame().send({
        type: 'preview',
        session,
        ...compiled.runnable('preview'),
        entry: entries.frontend,
        plugins,
        config: compiled.config,
        configSchemas: schemasIn(compiled.program.files),
        path,
        mode,
      });
    },
    /** There is no app any more, and why. */
    fail(problem: Problem) {
      session += 1; // what the frame still says is about an app that is gone
      say('failed', problem);
    },
    /** Gives the frame up: the next app gets a new one. */
    renew: () => frame().replace(),
    navigate: (to: string | number) => void frame().send({ type: 'navigate', to }),
    setColorMode(next: ColorMode) {
      mode = next;
      frame().send({ type: 'color-mode', mode });
    },
    hear(message: Heard) {
      if (message.type === 'location') return onLocation(message.location);
      if (message.session !== session) return;
      if (message.type === 'preview-error') return onError(message);
      if (message.state === 'running') return say('running');
      say('failed', message.error && appProblem({ phase: 'start', error: message.error }, view()));
    },
  };

  function onLocation(location: AppLocation) {
    path = location.path;
    emit({ type: 'stagecraft/location', location });
  }
}

export type Preview = ReturnType<typeof createPreview>;
