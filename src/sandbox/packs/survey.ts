import type { Metafile } from 'esbuild';
import { commonOptions, entryOf, type Toolchain } from './bundle';
import type { PackConfig } from './config';
import type { Platform } from './config/types';
import { ENTRY, packEntries } from './entry';
import { toPackBuildError } from './problems';

/** What packs would hold if none of them took anything from another. Files are named as in esbuild's metafile. */
export interface Survey {
  inputs: Metafile['inputs'];
  /** By pack: the files of which it would hold code. */
  held: Map<string, Set<string>>;
}

/** @throws PackBuildError naming each package and built-in that stands in the way */
export async function survey(
  platform: Platform,
  packs: Record<string, PackConfig>,
  toolchain: Toolchain,
): Promise<Survey> {
  const { build } = await import('esbuild');
  const names = Object.keys(packs);
  const common = commonOptions(platform, packs, toolchain);
  const entries = Object.fromEntries(
    names.map(name => [name, entryOf(packs[name]!, toolchain)] as const),
  );
  try {
    const { metafile } = await build({
      ...common,
      metafile: true,
      entryPoints: names.map(name => ({ in: `${ENTRY}:${name}`, out: name })),
      outdir: 'survey',
      plugins: [packEntries(entries, toolchain.root), ...common.plugins],
    });
    return { inputs: metafile.inputs, held: heldFiles(metafile) };
  } catch (error) {
    throw toPackBuildError(names.join('", "'), error, toolchain.root);
  }
}

function heldFiles({ outputs }: Metafile): Survey['held'] {
  const held = new Map<string, Set<string>>();
  for (const { entryPoint, inputs } of Object.values(outputs)) {
    if (!entryPoint?.startsWith(`${ENTRY}:`)) continue;
    const files = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    held.set(entryPoint.slice(ENTRY.length + 1), new Set(files.map(([file]) => file)));
  }
  return held;
}
