/** The Backstage release whose packages package.json pins. */
export const BACKSTAGE_RELEASE = '1.55';

/** Where a pack can be loaded: the Worker, or a frame (the preview, and checks that need a page). */
export type RealmKind = 'worker' | 'frame';

export type Platform = 'node' | 'page';

/** A file of this repository, or a module that makes one when packs are built (see `assets.ts`). */
export type AssetConfig = string | { generate: string };

export interface PackConfig {
  /** Where the pack can be loaded. */
  realms: RealmKind[];
  /**
   * What the pack defines: the specifier that a program imports → what is bundled for it, an npm specifier or a file of
   * this repository (`./src/…`).
   */
  modules: Record<string, string>;
  /** Files that come with the pack, by their name for `__stagecraft.asset`. */
  assets?: Record<string, AssetConfig>;
  /** Whether the entry reaches packages as `require` or as `import` does: dual packages must not come twice. */
  style: 'require' | 'import';
  /**
   * What the code in it was written for. `node`: Node.js's modules are replaced by our own, and packages give their Node.js
   * build. `page`: packages give their browser build. Default: `node`.
   */
  platform?: Platform;
  /** Packs that a realm has always loaded before this one, all of them: what they hold is not bundled again. */
  after?: string[];
  /** Whether `import()` fetches it: where code of a pack before it imports dynamically what it defines, it is loaded then. */
  lazy?: boolean;
  /** Whether the pack's script installs the platform's globals first. */
  globals?: boolean;
  /**
   * Whether functions and classes keep their names, for packs whose code asks for them. HTTP status codes come from the
   * names of error classes (@backstage/errors 1.3).
   */
  keepNames?: boolean;
  /** Most that the pack may weigh with its assets, in KiB of brotli (see the site's budgets). */
  budget: number;
}

/** Each specifier is bundled for itself. */
export const same = (specifiers: string[]): Record<string, string> =>
  Object.fromEntries(specifiers.map(specifier => [specifier, specifier]));

/** What only other packs import; the prefix keeps these out of learners' sight. */
export const shared = (specifiers: string[]): Record<string, string> =>
  Object.fromEntries(specifiers.map(specifier => [`stagecraft:shared/${specifier}`, specifier]));
