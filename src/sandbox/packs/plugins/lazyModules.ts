import type { Plugin, PluginBuild } from 'esbuild';
import type { PackConfig } from '../config';

const NAMESPACE = 'lazy-module';
const OWN = 'stagecraft-lazy-modules';

interface LazyModule {
  pack: string;
  specifier: string;
}

/**
 * Leaves out what `import()` asks for if a lazy pack defines it: the pack is loaded when the import runs. A file is known
 * by its resolved path, whatever the import's text.
 *
 * @param packs all packs, by name
 * @param root folder from which their modules are resolved
 */
export function lazyModules(packs: Record<string, PackConfig>, root: string): Plugin {
  return {
    name: 'lazy-modules',
    setup(build) {
      const lazy = Object.entries(packs).filter(([, pack]) => pack.lazy);
      if (lazy.length === 0) return;
      let known: Promise<Map<string, LazyModule>> | undefined;
      build.onResolve({ filter: /.*/ }, async ({ path, ...rest }) => {
        if (rest.kind !== 'dynamic-import' || rest.pluginData !== undefined) return undefined;
        const { importer, namespace, resolveDir, kind } = rest;
        const options = { importer, namespace, resolveDir, kind, pluginData: OWN };
        const found = await build.resolve(path, options);
        const module = (await (known ??= filesOf(lazy, root, build))).get(found.path);
        return module && { path: module.specifier, namespace: NAMESPACE, pluginData: module };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ pluginData }) => ({
        contents: thenable(pluginData as LazyModule),
        loader: 'js',
      }));
    },
  };
}

/**
 * A bundle that is one script can't wait for a module, but `import()` waits for what has a `then` (ECMA-262, 27.2.1.3.2),
 * be it a module's export.
 */
const thenable = ({ pack, specifier }: LazyModule) => `const { __stagecraft: shelf } = globalThis;
export const then = (resolve, reject) =>
  shelf.loadPack(${JSON.stringify(pack)}).then(() => resolve(shelf.require(${JSON.stringify(specifier)}))).catch(reject);`;

async function filesOf(
  packs: [string, PackConfig][],
  root: string,
  build: PluginBuild,
): Promise<Map<string, LazyModule>> {
  const modules = packs.flatMap(([pack, { modules, style }]) =>
    Object.entries(modules).map(async ([specifier, target]): Promise<[string, LazyModule]> => {
      const kind = style === 'import' ? 'import-statement' : 'require-call';
      const { path, errors } = await build.resolve(target, {
        kind,
        resolveDir: root,
        pluginData: OWN,
      });
      if (errors[0]) throw new Error(`The pack "${pack}" can't have ${target}: ${errors[0].text}`);
      return [path, { pack, specifier }];
    }),
  );
  return new Map(await Promise.all(modules));
}
