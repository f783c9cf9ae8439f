import path from 'node:path';
import type { BuildFailure, Message } from 'esbuild';
import { describeFile } from './paths';

/** A pack that could not be built. The message lists each cause on a line of its own. */
export class PackBuildError extends Error {
  override name = 'PackBuildError';
  constructor(pack: string, causes: string[], options?: ErrorOptions) {
    super(
      `The pack "${pack}" could not be built:\n${causes.map(c => `  - ${c}`).join('\n')}`,
      options,
    );
  }
}

const isBuildFailure = (error: unknown): error is BuildFailure =>
  error instanceof Error && Array.isArray((error as Partial<BuildFailure>).errors);

/** Says what esbuild's errors mean for someone who looks after the packs. */
export function toPackBuildError(pack: string, error: unknown, root: string): PackBuildError {
  if (!isBuildFailure(error)) {
    const text = error instanceof Error ? error.message : String(error);
    return new PackBuildError(pack, [text], { cause: error });
  }
  return new PackBuildError(pack, [...new Set(error.errors.map(e => describe(e, root)))], {
    cause: error,
  });
}

function describe({ text, location, pluginName }: Message, root: string): string {
  const file = location && path.resolve(root, location.file.replace(/^[\w-]+:/, ''));
  const where = location && file ? `${describeFile(file, root)} line ${location.line}` : undefined;
  const missing = /^Could not resolve "(.+)"$/.exec(text)?.[1];
  if (missing) {
    return `${where ?? 'the pack'} imports \`${missing}\`, which is not installed. Install it, or replace it in npmReplacements (src/backstage/node/aliases).`;
  }
  return pluginName || !where ? text : `${text} (${where})`;
}
