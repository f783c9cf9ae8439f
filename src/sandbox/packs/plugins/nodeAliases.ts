import { builtinModules } from 'node:module';
import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from 'esbuild';
import type { Alias, ScopedAlias } from '../../../backstage/node/aliases';
import { describeFile } from '../paths';

export type { Alias };

export interface Aliases {
  /** Looked up before everything else. */
  scopedReplacements: ScopedAlias[];
  /** By the built-in's name without `node:`. */
  nodeBuiltins: Record<string, Alias>;
  /** By the import's exact text. */
  npmReplacements: Record<string, Alias>;
  /** CommonJS source of an `empty` module. */
  emptyModuleSource(specifier: string): string;
}

const builtins = new Set(builtinModules);
const EMPTY = 'empty-module';
/** Marks a resolution that this plugin itself asked for. */
const OWN = 'stagecraft-node-aliases';

/** The built-in that an import means, if any. A trailing slash (`util/`) means the npm package. */
function builtinOf(specifier: string): string | undefined {
  const name = specifier.replace(/^node:/, '');
  return builtins.has(name) || specifier.startsWith('node:') ? name : undefined;
}

/**
 * Replaces Node.js built-ins and packages that can't run in a browser. A built-in without an alias is an error that
 * names the built-in and who imports it: nothing is left out silently.
 *
 * @param root folder from which npm aliases are resolved
 */
export function nodeAliases(aliases: Aliases, root: string): Plugin {
  return {
    name: 'node-aliases',
    setup(build) {
      build.onResolve({ filter: /.*/ }, args => resolve(build, args, aliases, root));
      build.onLoad({ filter: /.*/, namespace: EMPTY }, args => ({
        contents: aliases.emptyModuleSource(args.path),
        loader: 'js',
      }));
    },
  };
}

async function resolve(
  build: PluginBuild,
  args: OnResolveArgs,
  { scopedReplacements, nodeBuiltins, npmReplacements }: Aliases,
  root: string,
): Promise<OnResolveResult | undefined> {
  if (args.pluginData === OWN) return undefined;
  const scoped = scopedReplacements.find(
    ({ importer, specifier }) => importer.test(args.importer) && specifier.test(args.path),
  );
  const replaced = scoped?.alias ?? npmReplacements[args.path];
  const builtin = builtinOf(args.path);
  const alias = replaced ?? (builtin === undefined ? undefined : nodeBuiltins[builtin]);
  if (!alias) return builtin === undefined ? undefined : { errors: [missing(builtin, args)] };
  if (alias.kind === 'file') return { path: alias.path };
  if (alias.kind === 'empty') return { path: args.path, namespace: EMPTY };
  return build.resolve(alias.specifier, {
    kind: 'require-call',
    resolveDir: root,
    pluginData: OWN,
  });
}

const missing = (builtin: string, { importer, path }: OnResolveArgs) => ({
  text: `${describeFile(importer)} imports \`${path}\`: the Node.js built-in \`${builtin}\` has no browser version here. Add one to nodeBuiltins in src/backstage/node/aliases, or replace the package in npmReplacements.`,
});
