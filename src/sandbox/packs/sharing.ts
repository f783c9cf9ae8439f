import path from 'node:path';
import { barrelsAmong } from './barrels';
import type { Toolchain } from './bundle';
import type { PackConfig } from './config';
import { ENTRY } from './entry';
import { packageOf } from './paths';
import { importKey, type SharedImports, type SharedModule } from './plugins/sharedModules';
import { createSideEffects } from './sideEffects';
import { heldWithout, type Survey } from './survey';

/** What a pack defines for later packs (specifier → absolute path), and what it takes from others. */
export interface Shares {
  shares: Record<string, string>;
  taken: SharedImports;
}

/**
 * Decides who brings what, so that no file comes twice in a realm: of the packs that come one after the other, the first
 * that would hold a file keeps it, and defines it for the others if their own files import it. What a lazy pack defines
 * and others import dynamically comes from there.
 *
 * @param packs by name, in any order
 */
export async function shareFiles(
  packs: Record<string, PackConfig>,
  surveys: ReadonlyMap<string, Survey>,
  toolchain: Pick<Toolchain, 'root' | 'apart'>,
): Promise<Map<string, Shares>> {
  const lazy = new Map<string, SharedModule>();
  for (const [pack, { named, inputs }] of surveys) {
    if (!packs[pack]?.lazy) continue;
    for (const [file, specifier] of named) {
      lazy.set(file, {
        specifier,
        format: inputs[file]?.format ?? 'cjs',
        sideEffects: true,
        pack,
      });
    }
  }
  const found = await findShared(packs, surveys, lazy, toolchain);
  const sideEffects = createSideEffects(toolchain.root);
  const decided = await Promise.all(
    Object.entries(packs).map(async ([name, { after = [] }]): Promise<[string, Shares]> => {
      const shares = [...found.get(name)!].map(
        ([file, specifier]) => [specifier, path.resolve(toolchain.root, file)] as const,
      );
      const earlier = after.flatMap(other => [surveys.get(other)!.named, found.get(other)!]);
      const taken = await importsOf(surveys.get(name)!, earlier, lazy, sideEffects);
      return [name, { shares: Object.fromEntries(shares), taken }];
    }),
  );
  return new Map(decided);
}

/** What packs have to define beside the modules of their config: file → specifier. */
async function findShared(
  packs: Record<string, PackConfig>,
  surveys: ReadonlyMap<string, Survey>,
  lazy: ReadonlyMap<string, unknown>,
  { root, apart = [] }: Pick<Toolchain, 'root' | 'apart'>,
): Promise<Map<string, Map<string, string>>> {
  // A file that only passes on what others export would bring all of its package: so each pack keeps such a file, for the
  // parts that it uses, and the parts are shared.
  const files = new Set(
    [...surveys.values()].flatMap(each => Object.keys(each.inputs)).filter(isFile),
  );
  const barrels = await barrelsAmong([...files], root);
  const canBeShared = (file: string) =>
    isFile(file) && !barrels.has(file) && !apart.includes(packageOf(file)?.name ?? '');
  const held = new Map(
    [...surveys].map(([name, each]) => [
      name,
      heldWithout(name, each, file => lazy.has(file) && !packs[name]?.lazy),
    ]),
  );
  const shared = new Map([...surveys.keys()].map(name => [name, new Map<string, string>()]));
  for (const [name, { inputs }] of surveys) {
    const own = held.get(name)!;
    const earlierOwner = (file: string) =>
      (packs[name]?.after ?? []).find(
        other =>
          surveys.get(other)!.named.has(file) || (canBeShared(file) && held.get(other)!.has(file)),
      );
    // What an earlier pack has comes from there together with all that it imports: the walk ends at it.
    const walked = new Set([`${ENTRY}:${name}`]);
    for (const importer of walked) {
      for (const { path: file } of inputs[importer]?.imports ?? []) {
        if (!own.has(file) && !barrels.has(file)) continue;
        const owner = earlierOwner(file);
        if (!owner) walked.add(file);
        else if (!surveys.get(owner)!.named.has(file)) {
          shared.get(owner)!.set(file, specifierFor(file, packs[owner]?.platform));
        }
      }
    }
  }
  return shared;
}

/** Not what a plugin made up, nor a file that the package.json of its package disables. */
const isFile = (input: string) => !/^[(\w-][^/]*:/.test(input);

/** The prefix keeps what only packs share out of learners' sight; a file may be bundled differently for another platform. */
const specifierFor = (file: string, platform: PackConfig['platform'] = 'node') =>
  `stagecraft:${platform}/${file.replace(/^node_modules\//, '')}`;

/** All imports, in any file that the pack may bundle, of what other packs define. */
async function importsOf(
  { inputs, named }: Survey,
  earlier: ReadonlyMap<string, string>[],
  lazy: ReadonlyMap<string, SharedModule>,
  sideEffects: (file: string) => Promise<boolean>,
): Promise<SharedImports> {
  const taken: SharedImports = new Map();
  for (const [importer, { imports }] of Object.entries(inputs)) {
    for (const { path: file, kind, original } of imports) {
      if (original === undefined) continue;
      const key = importKey(importer, kind, original);
      const specifier = earlier.find(files => files.has(file))?.get(file);
      const later = kind === 'dynamic-import' && !named.has(file) ? lazy.get(file) : undefined;
      if (later) taken.set(key, later);
      else if (specifier !== undefined) {
        const format = inputs[file]?.format ?? 'cjs';
        taken.set(key, { specifier, format, sideEffects: await sideEffects(file) });
      }
    }
  }
  return taken;
}
