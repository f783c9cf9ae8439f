import { CAUSES } from './likelyCauses';

/** An error, as far as its cause can be told from it. */
export interface Evidence {
  /** As the reader sees it: `TypeError: link is not a function`. */
  message: string;
  /** The stack, with those of the errors that it wraps. */
  stack: string;
  /** When it happened, in an app. */
  phase?: 'start' | 'render' | 'event' | 'rejection' | undefined;
  /** The learner's files, by path. */
  files: Record<string, string>;
  /** The half of a plugin that a package is for, if it can be imported there. */
  halfOf?(specifier: string): 'app' | 'backend' | undefined;
}

/** Says for the usual errors what has most likely caused them, and what to do about it; undefined for any other. */
export function likelyCause(evidence: Evidence): string | undefined {
  const text = [evidence.message, ...headings(evidence.stack)].join('\n');
  for (const { test, phase, say } of CAUSES) {
    const match = (!phase || phase === evidence.phase) && test.exec(text);
    const said = match ? say(match, evidence) : undefined;
    if (said) return said;
  }
  return undefined;
}

/** The lines of a stack that are no frames: what the wrapped errors say. */
const headings = (stack: string) =>
  stack.split('\n').filter(line => line.trim() && !/^\s*at |@\S+:\d+:\d+$/.test(line));
