import { fileURLToPath } from 'node:url';

/** What stands in for a Node built-in or an npm package. `why` names the package that needs the entry. */
export type Alias =
  | { kind: 'file'; path: string; why: string }
  | { kind: 'npm'; specifier: string; why: string }
  | { kind: 'empty'; why: string };

/** A file of this folder; `path` is relative to `src/backstage/node`. */
export const file = (path: string, why: string): Alias => ({
  kind: 'file',
  path: fileURLToPath(new URL(`../${path}`, import.meta.url)),
  why,
});

/** A package or deep path, resolved from the repository's own node_modules. */
export const npm = (specifier: string, why: string): Alias => ({ kind: 'npm', specifier, why });

/** A module whose every use throws `<name> is not available in the browser sandbox`. */
export const empty = (why: string): Alias => ({ kind: 'empty', why });

/** A replacement that applies only to imports of `specifier` from files whose absolute path matches `importer`. */
export interface ScopedAlias {
  importer: RegExp;
  specifier: RegExp;
  alias: Alias;
}
