import type { Metafile } from 'esbuild';
import { bundleOptions, type Toolchain } from './bundle';
import type { PackConfig } from './config';
import { ENTRY } from './entry';
import { toPackBuildError } from './problems';

/** Of a file's bytes: with less in a bundle, only a frame without content is left of it. */
const FRAME_ONLY = 0.05;

/** What a pack would hold if it took nothing from others. Files are named as in esbuild's metafile. */
export interface Survey {
  inputs: Metafile['inputs'];
  /** The modules of its config: file → specifier. */
  named: Map<string, string>;
  /** The files of which it would hold code. */
  held: Set<string>;
}

/** @throws PackBuildError naming each package and built-in that stands in the way */
export async function survey(
  name: string,
  pack: PackConfig,
  toolchain: Toolchain,
): Promise<Survey> {
  const { build } = await import('esbuild');
  try {
    const {
      metafile: { inputs, outputs },
    } = await build(bundleOptions(name, pack, toolchain));
    const held = Object.values(outputs).flatMap(output =>
      Object.entries(output.inputs).filter(
        ([file, { bytesInOutput }]) => bytesInOutput > FRAME_ONLY * (inputs[file]?.bytes ?? 0),
      ),
    );
    return {
      inputs,
      named: namedModules(name, pack, inputs),
      held: new Set(held.map(([file]) => file)),
    };
  } catch (error) {
    throw toPackBuildError(name, error, toolchain.root);
  }
}

function namedModules(
  name: string,
  { modules }: PackConfig,
  inputs: Metafile['inputs'],
): Map<string, string> {
  const specifierOf = new Map(Object.entries(modules).map(([key, target]) => [target, key]));
  const files = new Map<string, string>();
  for (const { original, path: file } of inputs[`${ENTRY}:${name}`]?.imports ?? []) {
    const specifier = original === undefined ? undefined : specifierOf.get(original);
    if (specifier !== undefined) files.set(file, specifier);
  }
  return files;
}

/** What the pack still holds if some of its dynamic imports lead elsewhere. */
export function heldWithout(
  name: string,
  { inputs, held }: Survey,
  elsewhere: (file: string) => boolean,
): Set<string> {
  const reached = new Set<string>([`${ENTRY}:${name}`]);
  for (const file of reached) {
    for (const { path: next, kind } of inputs[file]?.imports ?? []) {
      if (!(kind === 'dynamic-import' && elsewhere(next))) reached.add(next);
    }
  }
  return new Set([...held].filter(file => reached.has(file)));
}
