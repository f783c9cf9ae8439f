import type { Position, Problem, RealmError, SourceFrame } from '../protocol/common';
import type { Outcome } from '../protocol/realm';
import { codeFrame, readableMessage, type SourceProblem } from '../compiler';
import { likelyCause, type Evidence } from './likely';
import type { DeathReason } from './realm';

export interface SourceView {
  /** The learner's files, as they were compiled. */
  files: Record<string, string>;
  /** Those of which the reader knows nothing. */
  hidden: readonly string[];
  mapStack(stack: string): SourceFrame[];
  /** The half of a plugin that a package is for, if it can be imported there. */
  halfOf?(specifier: string): 'app' | 'backend' | undefined;
}

/** The learner's frames of a stack, without those in files that the reader does not see. */
export const visibleFrames = (stack: string, { hidden, mapStack }: SourceView): SourceFrame[] =>
  mapStack(stack).filter(({ path }) => !hidden.includes(path));

/** Turns an error of a realm into one for the reader: with the place in their own file, and the lines around it. */
export function problemFrom(
  kind: Problem['kind'],
  title: string,
  error: RealmError,
  source: SourceView,
  phase?: Evidence['phase'],
): Problem {
  const frames = visibleFrames(error.stack, source);
  const named = error.where && !source.hidden.includes(error.where.path) ? error.where : undefined;
  const where = named ?? frames[0];
  const message = plain(error);
  const { files, halfOf } = source;
  const likely = likelyCause({
    message,
    stack: error.stack,
    phase,
    files,
    ...(halfOf ? { halfOf } : {}),
  });
  return {
    kind: error.name === 'LoopError' ? 'loop' : kind,
    title,
    message,
    ...(where ? placeIn(source, where) : {}),
    ...(frames.length > 0 ? { frames } : {}),
    ...(likely ? { likely } : {}),
  };
}

/** A place, and the lines around it. */
export function placeIn(
  { files }: SourceView,
  { path, line, column }: Position,
): Pick<Problem, 'where' | 'codeFrame'> {
  // A realm may name any path, also one that every object has.
  const text: unknown = files[path];
  return {
    where: { path, line, column },
    ...(typeof text === 'string' ? { codeFrame: codeFrame(text, line, column) } : {}),
  };
}

export const compileProblem = ({ path, line, column, message, frame }: SourceProblem): Problem => ({
  kind: 'compile',
  title: `${path} can't be read as code`,
  message,
  where: { path, line, column },
  codeFrame: frame,
});

/** Why a run did not decide its checks; nothing if it did. */
export function outcomeProblem(outcome: Outcome, source: SourceView): Problem | undefined {
  if (outcome.kind === 'error') {
    return problemFrom('import', 'The checks could not be run', outcome.error, source);
  }
  if (outcome.kind !== 'timeout') return undefined;
  if (outcome.pending?.length) return stuckProblem(outcome.pending, outcome.ms / 1000, source);
  return {
    kind: 'timeout',
    title: `“${outcome.name}” did not finish`,
    message: `It was stopped after ${outcome.ms / 1000} s. Something that it waits for never happens: a promise that never settles, a response that is never ended, or an \`init\` that never returns.`,
  };
}

/** For a run that was given up after `seconds`. @param begun whether its checks were running by then */
export const lateProblem = (begun: boolean, seconds: number): Problem =>
  begun
    ? {
        kind: 'timeout',
        title: 'The checks took too long',
        message: `They had not ended after ${seconds} s and were stopped.`,
      }
    : {
        kind: 'packs',
        title: 'The sandbox is not there yet',
        message: `It had not begun with the checks after ${seconds} s. On a slow connection it may still be loading: run them again.`,
      };

/** @param detail what is known about the realm's death */
export const stoppedProblem = (reason: DeathReason, detail: string): Problem => ({
  kind: 'stopped',
  title: 'Your code was stopped',
  message:
    reason === 'silent'
      ? `${detail} That is what an endless loop, or memory that grows without end, looks like from outside. Everything else is as it was: change the code and run again.`
      : `The sandbox could not be kept running: ${detail}`,
});

/** For an app, or checks of one, that brought its page to a standstill; the backend went with it, and came back. */
export const hangProblem = (detail: string): Problem => ({
  kind: 'stopped',
  title: 'Your code was stopped',
  message: `${detail} That is what code that never comes to an end looks like from outside: a component or a function that calls itself again and again, for instance. The backend was started afresh. Change the code and run again.`,
});

/** Errors whose name adds nothing: the plainest one, and the sandbox's own, which are whole sentences. */
const SPEAKS_FOR_ITSELF = new Set(['Error', 'LoopError', 'ModuleError', 'StageGoneError']);

/** `TypeError: x is not a function`, as the reader would have seen it on Node.js. */
export function plain({ name, message }: Pick<RealmError, 'name' | 'message'>): string {
  const text = readableMessage(message);
  return SPEAKS_FOR_ITSELF.has(name) || text.startsWith(name) ? text : `${name}: ${text}`;
}

/** A stack for the Logs panel: the learner's own frames, in their own positions; nothing if there are none. */
export function readableStack(stack: string, source: SourceView): string | undefined {
  const frames = visibleFrames(stack, source);
  if (frames.length === 0) return undefined;
  return frames
    .map(f => `at ${f.functionName ? `${f.functionName} ` : ''}${f.path}:${f.line}:${f.column}`)
    .join('\n');
}

/** Says which plugin hangs, and where to look: `registerInit` in the learner's files. */
export function stuckProblem(pending: string[], seconds: number, source: SourceView): Problem {
  const who =
    pending.length > 0 ? `Plugin ${pending.map(id => `\`${id}\``).join(', ')}` : 'A plugin';
  const where = findInit(source);
  return {
    kind: 'timeout',
    title: 'The backend never finished starting',
    message: `${who} has been starting for ${seconds} s: its \`init\` has not finished. Something that it awaits never settles.`,
    ...(where ? placeIn(source, where) : {}),
  };
}

function findInit({ files, hidden }: SourceView): Problem['where'] {
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('.test.ts') || hidden.includes(path)) continue;
    const lines = text.split('\n');
    const index = lines.findIndex(line => /\binit\s*[(:]/.test(line));
    if (index >= 0) return { path, line: index + 1, column: lines[index]!.search(/\binit\b/) + 1 };
  }
  return undefined;
}
