import type { Plugin } from 'esbuild';

const NAMESPACE = 'shared-module';
const OWN = 'stagecraft-shared-modules';

/**
 * Leaves out what an earlier pack of the same realm defines and takes it from the realm's shelf at run time, so that each
 * module exists once. Identity is the resolved file, whatever the import's text.
 *
 * @param defined resolved file → the specifier under which an earlier pack defines it
 */
export function sharedModules(defined: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      if (defined.size === 0) return;
      build.onResolve({ filter: /.*/ }, async args => {
        if (args.pluginData !== undefined || args.kind === 'entry-point') return undefined;
        const { path, ...rest } = args;
        const resolved = await build.resolve(path, {
          kind: rest.kind,
          importer: rest.importer,
          namespace: rest.namespace,
          resolveDir: rest.resolveDir,
          pluginData: OWN,
        });
        const specifier = defined.get(resolved.path);
        if (specifier === undefined) return undefined;
        return { path: specifier, namespace: NAMESPACE };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, args => ({
        contents: `module.exports = globalThis.__stagecraft.require(${JSON.stringify(args.path)});`,
        loader: 'js',
      }));
    },
  };
}
