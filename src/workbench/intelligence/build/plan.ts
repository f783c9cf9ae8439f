import type { CollectedTypes } from './collect';

/** Fewer bytes than this are not worth a file of their own. */
const smallest = 16_000;

export interface TypePlan {
  /** The files in each pack, by the pack's name. */
  readonly packs: ReadonlyMap<string, readonly string[]>;
  readonly always: readonly string[];
  /** The packs that each module needs, apart from those that all need. */
  readonly modules: ReadonlyMap<string, readonly string[]>;
}

/**
 * Shares types out among packs: what every program needs in one, and what the same groups of modules need in one each, so
 * that nothing is in two. Crumbs go to the first.
 *
 * @param groups the modules of each group
 */
export function planPacks(
  { files, always, modules }: CollectedTypes,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
): TypePlan {
  const reachedBy = new Map<string, Set<string>>();
  for (const [group, names] of groups) {
    for (const name of names) {
      for (const file of modules.get(name) ?? []) {
        const known = reachedBy.get(file);
        if (known) known.add(group);
        else reachedBy.set(file, new Set([group]));
      }
    }
  }
  const shared = new Map<string, string[]>();
  for (const file of files.keys()) {
    const by = always.has(file) ? [] : [...(reachedBy.get(file) ?? [])];
    const name = by.sort().join('-') || 'base';
    const known = shared.get(name);
    if (known) known.push(file);
    else shared.set(name, [file]);
  }
  const base = [...(shared.get('base') ?? [])];
  const packs = new Map<string, readonly string[]>();
  for (const [name, list] of shared) {
    if (name === 'base') continue;
    const bytes = list.reduce((sum, file) => sum + files.get(file)!.length, 0);
    if (bytes < smallest) base.push(...list);
    else packs.set(name, list);
  }
  const packOf = new Map(
    [...packs].flatMap(([name, list]) => list.map(file => [file, name] as const)),
  );
  return {
    packs: new Map([['base', base], ...packs]),
    always: ['base'],
    modules: new Map(
      [...modules].map(([module, needed]) => {
        const names = [...needed].flatMap(file => packOf.get(file) ?? []);
        return [module, [...new Set(names)].sort()] as const;
      }),
    ),
  };
}
