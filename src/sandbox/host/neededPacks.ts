/** What the manifest says of a pack, as far as it decides which packs a program needs. */
export interface PackFacts {
  /** Import specifiers that it defines. */
  modules: string[];
  /** Packs that must be loaded before it. */
  after: string[];
  /** Where it can be loaded. */
  realms: ('worker' | 'frame')[];
}

export type PackTable = Record<string, PackFacts>;

/** Who loads the packs: the live backend, the app in the preview, or a run of the checks in one of two places. */
export type Loader = 'backend' | 'preview' | 'worker-checks' | 'frame-checks';

/** What each has, whatever a program imports. */
const ALWAYS: Record<Loader, string[]> = {
  backend: ['backend'],
  'worker-checks': ['backend', 'checks'],
  preview: ['core', 'ui', 'app'],
  'frame-checks': ['core', 'ui', 'app', 'frame-checks'],
};

/** An app is not a backend and has no tests in it, although both can be loaded into a frame: checks need them there. */
const NOT_IN_AN_APP = ['backend', 'frame-checks'];

/**
 * Finds the packs that a program needs, in an order in which they can load: what its loader always has, what defines the
 * packages that it imports, and what those come after. What no pack defines is left to the module registry, which says so
 * with the place of the import.
 *
 * @param specifiers the packages that the program imports
 * @param plugins Backstage's own plugins that run beside it
 */
export function neededPacks(
  packs: PackTable,
  loader: Loader,
  specifiers: Iterable<string>,
  plugins: readonly string[] = [],
): string[] {
  const own = loader === 'backend' ? plugins.map(name => `stagecraft:plugin/${name}`) : [];
  const pages = loader === 'preview' && plugins.includes('catalog') ? ['stagecraft:catalog'] : [];
  const chosen = new Set<string>();
  const choose = (name: string) => {
    for (const each of withEarlier(packs, name)) chosen.add(each);
  };
  ALWAYS[loader].forEach(choose);
  // What only one pack has is decided first: another may then have come with it.
  const open = [...own, ...pages, ...specifiers]
    .map(specifier => packsWith(packs, loader, specifier))
    .sort((a, b) => a.length - b.length);
  for (const candidates of open) {
    if (candidates.some(name => chosen.has(name))) continue;
    const cost = (name: string) => withEarlier(packs, name).filter(p => !chosen.has(p)).length;
    const [cheapest] = candidates.sort((a, b) => cost(a) - cost(b));
    if (cheapest) choose(cheapest);
  }
  return [...chosen];
}

/** What a program may import there, also from packs that it does not need. */
export function importable(packs: PackTable, loader: Loader): string[] {
  const names = Object.values(packs).flatMap(({ modules }) => modules);
  const open = names.filter(name => !name.startsWith('stagecraft:'));
  return [...new Set(open)].filter(name => packsWith(packs, loader, name).length > 0);
}

/** Whether checks need a page: they import, however indirectly, what only packs for frames define. */
export const needsPage = (packs: PackTable, specifiers: Iterable<string>): boolean =>
  [...specifiers].some(specifier => {
    const having = definers(packs, specifier);
    return having.length > 0 && having.every(name => !packs[name]!.realms.includes('worker'));
  });

/** The half of a plugin that a package is for: what a pack for frames alone defines is for the app. */
export function halfOf(packs: PackTable, specifier: string): 'app' | 'backend' | undefined {
  const having = definers(packs, specifier);
  if (having.length === 0) return undefined;
  return having.every(name => packs[name]!.realms.includes('worker')) ? 'backend' : 'app';
}

/** Names that mean the same: Node.js's own modules have two. */
const namesOf = (specifier: string) => [
  specifier,
  `node:${specifier}`,
  specifier.replace(/^node:/, ''),
];

const definers = (packs: PackTable, specifier: string): string[] =>
  Object.keys(packs).filter(name =>
    namesOf(specifier).some(each => packs[name]!.modules.includes(each)),
  );

function packsWith(packs: PackTable, loader: Loader, specifier: string): string[] {
  const realm = loader === 'backend' || loader === 'worker-checks' ? 'worker' : 'frame';
  return definers(packs, specifier).filter(
    name =>
      packs[name]!.realms.includes(realm) &&
      !(
        loader === 'preview' && withEarlier(packs, name).some(each => NOT_IN_AN_APP.includes(each))
      ),
  );
}

/** A pack behind all those that must be loaded before it. */
function withEarlier(packs: PackTable, name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const after = Object.hasOwn(packs, name) ? packs[name]!.after : [];
  return [...after.flatMap(each => withEarlier(packs, each, seen)), name];
}
