import type { SourceFrame } from '../protocol/common';
import type { CompiledFile } from './compileFile';
import { URL_IN_STACK } from './urls';
import { MODULE_FUNCTION } from './wrapModule';

/**
 * Reads the stack of an error, in the format of Chromium or of Firefox, and keeps the frames in learners' files, each
 * at its place in their own source.
 *
 * @param find  gives the compiled file of a version
 */
export function mapStack(
  stack: string,
  find: (version: number) => CompiledFile | undefined,
): SourceFrame[] {
  const frames: SourceFrame[] = [];
  for (const text of stack.split('\n')) {
    const match = URL_IN_STACK.exec(text);
    if (!match) continue;
    const file = find(Number(match[1]));
    const place = file?.toOriginal(Number(match[3]), Number(match[4]));
    if (!file || !place) continue;
    const functionName = functionNameIn(text.slice(0, match.index));
    frames.push({ path: file.path, ...place, ...(functionName ? { functionName } : {}) });
  }
  return frames;
}

/** @param before  what stands before the URL: `    at async Object.init [as x] (`, or `async*init@` in Firefox */
function functionNameIn(before: string): string | undefined {
  const chromium = /^\s*at (.*?)\s*\(?$/.exec(before);
  const name = chromium
    ? chromium[1]!.replace(/^async /, '').replace(/ \[as [^\]]*\]$/, '')
    : before
        .replace(/@$/, '')
        .replace(/^.*\*/, '')
        .replace(/[/<]+$/, '');
  const short = name
    .replace(/^(?:Object|Module|Function)\./, '')
    .replace(/^.*\//, '')
    .trim();
  if (short.startsWith(MODULE_FUNCTION) || short === '<anonymous>' || /^eval\b/.test(short)) {
    return undefined;
  }
  return short.replace('__default__', 'default') || undefined;
}
