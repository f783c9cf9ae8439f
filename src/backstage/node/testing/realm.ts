import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  build,
  type OnResolveArgs,
  type OnResolveResult,
  type Plugin,
  type PluginBuild,
} from 'esbuild';
import {
  type Alias,
  emptyModuleSource,
  globalsInject,
  nodeBuiltins,
  npmReplacements,
  scopedReplacements,
} from '../aliases';

const here = fileURLToPath(new URL('.', import.meta.url));
const builtins = new Set(builtinModules);

/** The aliases as an esbuild plugin, in the order that `aliases.ts` asks for. */
const aliasPlugin: Plugin = {
  name: 'aliases',
  setup(pack) {
    pack.onResolve({ filter: /.*/ }, args => {
      if (args.pluginData === resolved) return undefined;
      const scoped = scopedReplacements.find(
        ({ importer, specifier }) => importer.test(args.importer) && specifier.test(args.path),
      );
      const name = args.path.replace(/^node:/, '');
      const alias =
        scoped?.alias ??
        npmReplacements[args.path] ??
        (builtins.has(name) ? nodeBuiltins[name] : undefined);
      if (alias) return apply(pack, args, alias);
      if (!builtins.has(name)) return undefined;
      return {
        errors: [{ text: `No shim for the built-in '${name}', which ${args.importer} imports.` }],
      };
    });
    pack.onLoad({ filter: /.*/, namespace: 'empty' }, args => ({
      contents: emptyModuleSource(args.path),
    }));
  },
};

const resolved = Symbol('resolved by the alias plugin');

function apply(
  pack: PluginBuild,
  args: OnResolveArgs,
  alias: Alias,
): OnResolveResult | Promise<OnResolveResult> {
  if (alias.kind === 'file') return { path: alias.path };
  if (alias.kind === 'empty') return { path: args.path, namespace: 'empty' };
  return pack.resolve(alias.specifier, {
    kind: 'require-call',
    resolveDir: here,
    pluginData: resolved,
  });
}

/** Bundles TypeScript that calls `report(value)` the way packs are bundled. Imports resolve from this folder. */
export async function bundleForRealm(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    keepNames: true,
    inject: [globalsInject],
    define: { 'process.env.NODE_ENV': '"test"', __dirname: '"/"', __filename: '"/x.js"' },
    plugins: [aliasPlugin],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Runs a bundle in a thread that has the web's globals but none of Node's, and gives what it reports. An error in there
 * rejects with its stack.
 */
export function runInRealm(bundle: string): Promise<unknown> {
  const prelude = `
    const { parentPort } = require('node:worker_threads');
    setInterval(() => {}, 1e6); // the thread ends when it has reported, not when it is idle
    globalThis.report = value => parentPort.postMessage({ value });
    globalThis.fail = error => parentPort.postMessage({ error: String(error?.stack ?? error) });
    for (const name of ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate']) delete globalThis[name];
  `;
  const worker = new Worker(
    `(() => {${prelude}})(); { const require = undefined, module = undefined, exports = undefined;\n${bundle}\n}`,
    {
      eval: true,
    },
  );
  return new Promise((resolve, reject) => {
    worker.once('message', ({ value, error }: { value?: unknown; error?: string }) => {
      void worker.terminate();
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    });
    worker.once('error', reject);
    worker.once('exit', code =>
      reject(new Error(`The realm ended with code ${code} before it reported.`)),
    );
  });
}
