import path from 'node:path';
import type { ImportKind, Plugin } from 'esbuild';

const NAMESPACE = 'shared-module';
const SHELF = 'shelf-module';
const LAZY = 'lazy-module';

/** A module that another pack defines. */
export interface SharedModule {
  specifier: string;
  format: 'cjs' | 'esm';
  /** Whether it is to be evaluated even if nothing of it is used. */
  sideEffects: boolean;
  /** The pack to load for it, if it comes lazily. */
  pack?: string;
}

/** What a pack takes from others, by import. */
export type SharedImports = Map<string, SharedModule>;

/** Whether an input, as esbuild's metafile names it, stands for a module of another pack. */
export const isFromOtherPack = (input: string) => /^(shared|shelf|lazy)-module:/.test(input);

/** @param importer as esbuild's metafile names it */
export const importKey = (importer: string, kind: ImportKind | 'entry-point', text: string) =>
  `${importer}\0${kind}\0${text}`;

/**
 * Leaves out what another pack of the same realm defines and takes it from the realm's shelf at run time, so that each
 * module exists once. A lazy pack is loaded when the `import()` runs.
 */
export function sharedModules(taken: SharedImports, root: string): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      if (taken.size === 0) return;
      build.onResolve({ filter: /.*/ }, args => {
        if (args.pluginData !== undefined) return undefined;
        const importer =
          args.namespace === 'file'
            ? path.relative(root, args.importer).split(path.sep).join('/')
            : `${args.namespace}:${args.importer}`;
        const shared = taken.get(importKey(importer, args.kind, args.path));
        if (!shared) return undefined;
        return {
          // In brackets: an ECMAScript module's extension would make esbuild refuse CommonJS.
          path: `(${shared.specifier})`,
          namespace: shared.pack ? LAZY : shared.format === 'esm' ? NAMESPACE : SHELF,
          pluginData: shared,
          sideEffects: shared.sideEffects,
        };
      });
      build.onResolve({ filter: /^shelf:/, namespace: NAMESPACE }, args => ({
        path: args.path.slice('shelf:'.length),
        namespace: SHELF,
        pluginData: args.pluginData as SharedModule,
      }));
      // Packages of type "module" take the whole of a CommonJS module for its default export: so this is no CommonJS.
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, args => {
        const from = JSON.stringify(`shelf:${args.path}`);
        return {
          contents: `export * from ${from}; import * as all from ${from}; export default all.default;`,
          loader: 'js',
          pluginData: args.pluginData as SharedModule,
        };
      });
      build.onLoad({ filter: /.*/, namespace: LAZY }, ({ pluginData }) => ({
        contents: thenable(pluginData as SharedModule),
        loader: 'js',
      }));
      build.onLoad({ filter: /.*/, namespace: SHELF }, ({ pluginData }) => ({
        contents: `module.exports = globalThis.__stagecraft.require(${JSON.stringify((pluginData as SharedModule).specifier)});`,
        loader: 'js',
      }));
    },
  };
}

/**
 * A bundle that is one script can't wait for a module, but `import()` waits for what has a `then` (ECMA-262, 27.2.1.3.2),
 * be it a module's export.
 */
const thenable = ({ pack, specifier }: SharedModule) => `const { __stagecraft: shelf } = globalThis;
export const then = (resolve, reject) =>
  shelf.loadPack(${JSON.stringify(pack)}).then(() => resolve(shelf.require(${JSON.stringify(specifier)}))).catch(reject);`;
