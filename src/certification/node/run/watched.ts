import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { groupMemoryMb } from './groupMemory';
import { answerDescriptor } from './job';

export interface WatchedOptions {
  readonly command: readonly string[];
  readonly cwd: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** What it reads on its standard input. */
  readonly input: string;
  readonly seconds: number;
  /** Of it and all processes that it starts, resident. */
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
}

export type Ending = 'exited' | 'time' | 'memory' | 'cancelled';

export interface Watched {
  readonly ending: Ending;
  /** What it wrote to its answer channel. */
  readonly answer: string;
  /** The last of what it and its processes printed; for whoever looks for a fault, and for nothing else. */
  readonly printed: string;
}

/** Characters of an answer: messages of some hundred checks. */
const mostAnswer = 5_000_000;
const mostPrinted = 20_000;
const lookEveryMs = 200;

/**
 * Runs a command in a process group of its own and ends all of it, however it ends: when the time is over, when the group
 * takes too much memory, or when it is done.
 */
export function runWatched(options: WatchedOptions): Promise<Watched> {
  const { command, cwd, env, input, seconds, memoryMb, signal } = options;
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  let ending: Ending = 'exited';
  const end = (why: Ending) => {
    if (ending === 'exited') ending = why;
    endGroup(child);
  };
  const timer = setTimeout(() => end('time'), seconds * 1000);
  const watch = setInterval(() => {
    if ((groupMemoryMb(child.pid) ?? 0) > memoryMb) end('memory');
  }, lookEveryMs);
  const cancel = () => end('cancelled');
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();

  const answer = collect(child.stdio[answerDescriptor] as Readable, mostAnswer, () =>
    end('memory'),
  );
  const printed = [child.stdout, child.stderr].map(stream => collect(stream, mostPrinted));
  // A process that has ended already does not read any more.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);

  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      endGroup(child);
    };
    child.once('error', error => {
      settle();
      reject(error);
    });
    child.once('exit', () => endGroup(child));
    child.once('close', () => {
      settle();
      resolve({ ending, answer: answer(), printed: printed.map(text => text()).join('') });
    });
  });
}

/** The group's id is that of the process which began it. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in it.
  }
}

/** Keeps the last characters of a stream; `onFull` is called when there were more. */
function collect(stream: Readable | null, most: number, onFull?: () => void): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.length > most) onFull?.();
    if (text.length > 2 * most) text = text.slice(-most);
  });
  return () => text.slice(-most);
}
