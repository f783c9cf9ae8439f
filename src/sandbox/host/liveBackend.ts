import type { Problem } from '../protocol/common';
import type { FromHost } from '../protocol/page';
import type { FromRealm } from '../protocol/realm';
import type { Compiled } from './compiled';
import { compileProblem, problemFrom, stuckProblem, type SourceView } from './problems';
import type { Supervisor } from './supervisor';

/** The realm gives a start this long (realm/live.ts). */
const START_PATIENCE_S = 5;

interface LiveBackendOptions {
  emit(message: FromHost): void;
  worker(): Pick<Supervisor, 'send'>;
  view(): SourceView;
  /** A start has come to its end, good or bad. */
  onSettled(): void;
  /** A plugin hangs, and the realm with it. */
  onStuck(): void;
}

export const hasBackend = ({ program: { entries, plugins, checksAlone } }: Compiled): boolean =>
  !checksAlone && (entries.backend !== undefined || plugins.length > 0);

/** The backend that runs beside the editor, in the Worker: started afresh whenever its own files change. */
export function createLiveBackend({ emit, worker, view, onSettled, onStuck }: LiveBackendOptions) {
  let session = 0;

  const fail = (problem: Problem) => emit({ type: 'stagecraft/live', state: 'failed', problem });

  return {
    /** How many times it was started: tells whether an app has met this backend or an earlier one. */
    session: () => session,
    start(compiled: Compiled) {
      session += 1;
      const { entries, plugins } = compiled.program;
      const mistake = compiled.problemOf('backend');
      if (mistake) {
        fail(compileProblem(mistake));
        worker().send({ type: 'stop' }); // what runs is no longer what the reader sees
        return onSettled();
      }
      emit({ type: 'stagecraft/live', state: 'starting' });
      worker().send({
        type: 'start',
        session,
        ...compiled.runnable('backend'),
        entry: entries.backend,
        plugins,
        config: compiled.config,
      });
    },
    fail,
    /** Something else has taken its place in the Worker: what is still said of it counts no more. */
    abandon: () => void (session += 1),
    onLive(message: Extract<FromRealm, { type: 'live' }>) {
      if (message.session !== session) return;
      if (message.state === 'running') {
        emit({ type: 'stagecraft/live', state: 'running', routes: message.routes ?? [] });
      } else {
        fail(
          message.error
            ? problemFrom('start', 'The backend did not start', message.error, view())
            : stuckProblem(message.pending ?? [], START_PATIENCE_S, view()),
        );
        if (message.state === 'stuck') onStuck();
      }
      onSettled();
    },
  };
}
