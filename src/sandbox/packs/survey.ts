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

/**
 * Looks at all packs. Those that are bundled alike go through esbuild together: it then reads each file once, not once for
 * each pack. What one of them uses of a file counts as used by all: now and then a small file is another pack's for that.
 *
 * @throws PackBuildError naming each package and built-in that stands in the way
 */
export async function surveyAll(
  packs: Record<string, PackConfig>,
  toolchain: Toolchain,
): Promise<Map<string, Survey>> {
  const groups = new Map<string, Record<string, PackConfig>>();
  for (const [name, pack] of Object.entries(packs)) {
    const kind = `${pack.platform ?? 'node'} ${pack.keepNames ?? false}`;
    groups.set(kind, { ...groups.get(kind), [name]: pack });
  }
  const found = await Promise.all([...groups.values()].map(group => surveyGroup(group, toolchain)));
  return new Map(found.flat());
}

async function surveyGroup(
  packs: Record<string, PackConfig>,
  toolchain: Toolchain,
): Promise<[string, Survey][]> {
  const { build } = await import('esbuild');
  const names = Object.keys(packs);
  let metafile: Metafile;
  try {
    ({ metafile } = await build(bundleOptions(packs, toolchain)));
  } catch (error) {
    if (names.length === 1) throw toPackBuildError(names[0]!, error, toolchain.root);
    // Whose fault it is comes out when each is looked at by itself.
    const alone = names.map(name => surveyGroup({ [name]: packs[name]! }, toolchain));
    return (await Promise.all(alone)).flat();
  }
  const outputs = Object.values(metafile.outputs);
  return Object.entries(packs).map(([name, pack]) => {
    const entry = `${ENTRY}:${name}`;
    const inputs = reachedFrom(entry, metafile.inputs);
    const output = outputs.find(({ entryPoint }) => entryPoint === entry);
    const held = Object.entries(output?.inputs ?? {}).filter(
      ([file, { bytesInOutput }]) => bytesInOutput > FRAME_ONLY * (inputs[file]?.bytes ?? 0),
    );
    const survey = {
      inputs,
      named: namedModules(name, pack, inputs),
      held: new Set(held.map(([file]) => file)),
    };
    return [name, survey];
  });
}

/** The files that esbuild reads for an entry, of those that it reads for several. */
function reachedFrom(entry: string, inputs: Metafile['inputs']): Metafile['inputs'] {
  const reached = new Set([entry]);
  // A set goes on over what is added meanwhile.
  for (const file of reached) {
    for (const { path, external } of inputs[file]?.imports ?? []) if (!external) reached.add(path);
  }
  return Object.fromEntries(Object.entries(inputs).filter(([file]) => reached.has(file)));
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
