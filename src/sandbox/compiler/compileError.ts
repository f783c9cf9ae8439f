import { codeFrame } from './codeFrame';

/** Something in a file that can't be read. Lines and columns count from 1. */
export interface SourceProblem {
  path: string;
  line: number;
  column: number;
  message: string;
  /** What is said in place of `message` where the file is part of an app. */
  inApp?: string;
  /** The lines around the place: see `codeFrame`. */
  frame: string;
}

/** A file can't be compiled: says where and why. */
export class CompileError extends Error implements SourceProblem {
  override name = 'CompileError';
  readonly frame: string;

  constructor(
    readonly path: string,
    source: string,
    readonly line: number,
    readonly column: number,
    message: string,
    readonly inApp?: string,
  ) {
    super(message);
    this.frame = codeFrame(source, line, column);
  }

  toProblem(): SourceProblem {
    const { path, line, column, message, inApp, frame } = this;
    return { path, line, column, message, ...(inApp ? { inApp } : {}), frame };
  }
}
