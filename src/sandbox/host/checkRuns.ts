import type { Problem } from '../protocol/common';
import type { FromHost } from '../protocol/page';
import type { FromRealm } from '../protocol/realm';
import type { Compiled } from './compiled';
import { compileProblem, lateProblem, outcomeProblem, visibleFrames } from './problems';
import type { SourceView } from './problems';
import type { Supervisor } from './supervisor';

/** The longest that a run of the checks may take, whatever its tests' own timeouts say. */
const RUN_PATIENCE_MS = 60_000;

/** Where a run takes place: in the Worker, or in the checks' frame. */
export type Place = 'worker' | 'checks';

interface Run {
  readonly number: number;
  readonly compiled: Compiled;
  readonly place: Place;
  readonly deadline: ReturnType<typeof setTimeout>;
  /** Whether the realm has begun with it. */
  begun: boolean;
  /** The check that runs. */
  check?: string | undefined;
  /** The last one that has ended: what it set off, such as leaving the page, may come about after it. */
  ended?: string | undefined;
  /** Whether it was sent to another realm, after the first one had died of something else. */
  sentAgain: boolean;
}

interface CheckRunsOptions {
  emit(message: FromHost): void;
  realm(place: Place): Pick<Supervisor, 'send'>;
  sources: Pick<SourceView, 'mapStack' | 'halfOf'>;
  /** A run is over. `spent`: the realm must be given up, with what the run may have left going there. */
  onOver(place: Place, spent: boolean): void;
}

type Heard = Extract<FromRealm, { type: 'checks-begin' | 'check' | 'checks-end' }>;

/** Says in which check it was, or after which. */
function during({ check, ended }: Run, problem: Problem): Problem {
  if (check === undefined && ended === undefined) return problem;
  const when = check === undefined ? `after “${ended}”` : `in “${check}”`;
  return { ...problem, message: `This happened ${when}. ${problem.message}` };
}

/** Runs checks, one run at a time: a new one takes the place of the one before. */
export function createCheckRuns({ emit, realm, sources, onOver }: CheckRunsOptions) {
  let run: Run | undefined;

  const viewOf = ({ program: { files, hidden } }: Compiled): SourceView => ({
    files,
    hidden,
    ...sources,
  });

  function send({ number, compiled, place }: Run) {
    const loader = place === 'worker' ? 'worker-checks' : 'frame-checks';
    realm(place).send({
      type: 'checks',
      run: number,
      ...compiled.runnable(loader),
      entry: compiled.program.checks,
    });
  }

  /** Ends the run, if there is one, without anything in its place. */
  function close(problem?: Problem) {
    if (!run) return;
    clearTimeout(run.deadline);
    emit({ type: 'stagecraft/run-end', run: run.number, ...(problem ? { problem } : {}) });
    run = undefined;
  }

  function end({ place }: Run, problem?: Problem, spent = false) {
    close(problem);
    onOver(place, spent);
  }

  function drop() {
    if (!run) return;
    realm(run.place).send({ type: 'cancel', run: run.number });
    clearTimeout(run.deadline);
    run = undefined;
  }

  function onCheck({ event, run: number }: Extract<Heard, { type: 'check' }>, view: SourceView) {
    if (event.type === 'collected') return;
    if (run) run.check = event.type === 'start' ? event.name : undefined;
    if (run && event.type !== 'start') run.ended = event.name;
    const base = { type: 'stagecraft/check', run: number, name: event.name } as const;
    if (event.type === 'start') return emit({ ...base, status: 'running' });
    const { status, ms, error } = event;
    if (!error) return emit({ ...base, status, ms });
    const { stack = '', ...failure } = error;
    emit({ ...base, status, ms, failure: { ...failure, frames: visibleFrames(stack, view) } });
  }

  return {
    /** Where a run is going on. */
    place: (): Place | undefined => run?.place,
    hasBegun: (place: Place): boolean => run?.place === place && run.begun,
    /** @returns where the run takes place; nothing if it could not even begin */
    start(number: number, compiled: Compiled): Place | undefined {
      drop();
      emit({ type: 'stagecraft/run-start', run: number });
      const place = compiled.checksNeedPage ? 'checks' : 'worker';
      const deadline = setTimeout(() => {
        if (run) end(run, during(run, lateProblem(run.begun, RUN_PATIENCE_MS / 1000)), true);
      }, RUN_PATIENCE_MS);
      run = { number, compiled, place, deadline, begun: false, sentAgain: false };
      const mistake = compiled.problemOf('checks');
      if (mistake) close(compileProblem(mistake));
      else send(run);
      return run?.place;
    },
    /** @returns where the run was, if there was one of that number */
    cancel(number: number): Place | undefined {
      if (run?.number !== number) return undefined;
      const { place } = run;
      drop();
      return place;
    },
    hear(message: Heard) {
      if (!run || message.run !== run.number) return;
      if (message.type === 'checks-begin') run.begun = true;
      else if (message.type === 'check') onCheck(message, viewOf(run.compiled));
      else {
        const problem = outcomeProblem(message.outcome, viewOf(run.compiled));
        end(run, problem, message.outcome.kind === 'timeout');
      }
    },
    /**
     * The realm of a run died. One that still waited behind what killed the realm gets its turn in the next one: once, for
     * if it is its own code that kills, the next death is its end.
     *
     * @returns whether the run goes on
     */
    onDeath(place: Place, problem: Problem): boolean {
      if (run?.place !== place) return false;
      if (run.begun || run.sentAgain) {
        close(during(run, problem));
        return false;
      }
      run.sentAgain = true;
      send(run);
      return true;
    },
    /** Sends a run in that place, if there is one, to another realm: the one before went for another reason. */
    again(place: Place) {
      if (run?.place !== place) return;
      run.begun = false;
      run.check = undefined;
      run.ended = undefined;
      send(run);
    },
    /** Ends a run in that place, if there is one: what it was to run in is not there. */
    stop(place: Place, problem: Problem) {
      if (run?.place !== place) return;
      realm(place).send({ type: 'cancel', run: run.number }); // a pack may have been all that it lacked
      close(problem);
    },
  };
}
