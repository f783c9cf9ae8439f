import path from 'node:path';
import { barrelsAmong } from './barrels';
import type { Toolchain } from './bundle';
import type { PackConfig } from './config';
import { ENTRY } from './entry';
import { packageOf } from './paths';
import { importKey, type SharedImports } from './plugins/sharedModules';
import type { Survey } from './survey';

/** What a pack defines for later packs (specifier → absolute path), and what it takes from earlier ones. */
export interface Shares {
  shares: Record<string, string>;
  taken: SharedImports;
}

/** By pack: file → the specifier under which the pack defines it. */
type Definitions = Map<string, Map<string, string>>;

/**
 * Decides who brings what, so that no file comes twice in a realm: of the packs that come one after the other, the first
 * that would hold a file keeps it, and defines it for the others if their own files import it.
 *
 * @param packs by name, in any order
 */
export async function shareFiles(
  packs: Record<string, PackConfig>,
  surveyed: Survey,
  toolchain: Pick<Toolchain, 'root' | 'apart'>,
): Promise<Map<string, Shares>> {
  const named: Definitions = new Map(
    Object.entries(packs).map(([name, pack]) => [name, namedModules(name, pack, surveyed)]),
  );
  const found = await findShared(packs, named, surveyed, toolchain);
  return new Map(
    Object.entries(packs).map(([name, { after = [] }]) => {
      const shares = [...(found.get(name) ?? [])].map(
        ([file, specifier]) => [specifier, path.resolve(toolchain.root, file)] as const,
      );
      const earlier = after.flatMap(other => [named.get(other)!, found.get(other)!]);
      return [
        name,
        { shares: Object.fromEntries(shares), taken: importsOf(earlier, surveyed.inputs) },
      ];
    }),
  );
}

/** What packs have to define beside the modules of their config. */
async function findShared(
  packs: Record<string, PackConfig>,
  named: Definitions,
  { inputs, held }: Survey,
  { root, apart = [] }: Pick<Toolchain, 'root' | 'apart'>,
): Promise<Definitions> {
  // A file that only passes on what others export would bring all of its package: so each pack keeps such a file, for the
  // parts that it uses, and the parts are shared.
  const barrels = await barrelsAmong(Object.keys(inputs).filter(isFile), root);
  const canBeShared = (file: string) =>
    isFile(file) && !barrels.has(file) && !apart.includes(packageOf(file)?.name ?? '');
  const shared: Definitions = new Map(Object.keys(packs).map(name => [name, new Map()]));
  for (const [name, { after = [] }] of Object.entries(packs)) {
    const own = held.get(name)!;
    const earlierOwner = (file: string) =>
      after.find(
        other => named.get(other)!.has(file) || (canBeShared(file) && held.get(other)!.has(file)),
      );
    for (const importer of own) {
      if (earlierOwner(importer)) continue; // it comes from there, with what it imports
      for (const { path: file } of inputs[importer]?.imports ?? []) {
        const owner = own.has(file) ? earlierOwner(file) : undefined;
        if (owner && !named.get(owner)!.has(file)) {
          shared.get(owner)!.set(file, specifierFor(file));
        }
      }
    }
  }
  return shared;
}

const isFile = (input: string) => !/^[\w-]+:/.test(input);

/** The prefix keeps what only packs share out of learners' sight. */
const specifierFor = (file: string) => `stagecraft:file/${file.replace(/^node_modules\//, '')}`;

function namedModules(
  name: string,
  { modules }: PackConfig,
  { inputs }: Survey,
): Map<string, string> {
  const specifierOf = new Map(Object.entries(modules).map(([key, target]) => [target, key]));
  const files = new Map<string, string>();
  for (const { original, path: file } of inputs[`${ENTRY}:${name}`]?.imports ?? []) {
    const specifier = original === undefined ? undefined : specifierOf.get(original);
    if (specifier !== undefined) files.set(file, specifier);
  }
  return files;
}

/** All imports, in any file, of what the packs define. */
function importsOf(definitions: Map<string, string>[], inputs: Survey['inputs']): SharedImports {
  const taken: SharedImports = new Map();
  for (const [importer, { imports }] of Object.entries(inputs)) {
    for (const { path: file, kind, original } of imports) {
      const specifier = definitions.find(files => files.has(file))?.get(file);
      if (specifier === undefined || original === undefined) continue;
      const format = inputs[file]?.format ?? 'cjs';
      taken.set(importKey(importer, kind, original), { specifier, format });
    }
  }
  return taken;
}
