import path from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import type { PackConfig } from './config';
import { toPackBuildError } from './problems';
import { sharedModules } from './plugins/sharedModules';

/** What bundling needs to know beside the pack itself. */
export interface Toolchain {
  /** Repository root: paths in a pack's config and npm packages are found from here. */
  root: string;
  /** Plugins for every pack: what stands in for Node.js built-ins, and the like. */
  plugins: Plugin[];
  /** File that installs the Node.js globals, for packs that ask for it. */
  globals: string;
}

export interface Bundle {
  code: Uint8Array;
  metafile: Metafile;
  /** Resolved file → the specifier under which the pack defines it. */
  defines: Map<string, string>;
}

/** Marks the entry's own imports, whose kind the pack's config decides. */
const ENTRY = 'stagecraft-pack-entry';
/** Name of the generated entry among the bundle's inputs. */
export const ENTRY_FILE = 'pack-entry.js';

/** The pack's script: a getter for each module, evaluated when it is first asked for. */
export function entrySource(modules: Record<string, string>): string {
  const getters = Object.entries(modules).map(
    ([specifier, target]) =>
      `  ${JSON.stringify(specifier)}: once(() => require(${JSON.stringify(target)})),`,
  );
  return `const once = get => { let value, done = false; return () => done ? value : (value = get(), done = true, value); };
globalThis.__stagecraft.define({
${getters.join('\n')}
});
`;
}

/** Resolves what the entry requires: `./` from the repository's root; packages as `style` says. */
const entryImports = (style: PackConfig['style'], root: string): Plugin => ({
  name: 'pack-entry',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async args => {
      if (args.pluginData !== undefined || !args.importer.endsWith(ENTRY_FILE)) return undefined;
      const kind = style === 'import' ? 'import-statement' : 'require-call';
      const options = { kind, resolveDir: root, pluginData: ENTRY } as const;
      return build.resolve(args.path, options);
    });
  },
});

/**
 * Bundles one pack into a classic script.
 *
 * @param defined what packs loaded before it define (resolved file → specifier)
 * @throws PackBuildError naming each package and built-in that stands in the way
 */
export async function bundlePack(
  name: string,
  pack: PackConfig,
  defined: ReadonlyMap<string, string>,
  { root, plugins, globals }: Toolchain,
): Promise<Bundle> {
  const { build } = await import('esbuild');
  try {
    const result = await build({
      stdin: {
        contents: entrySource(pack.modules),
        resolveDir: root,
        sourcefile: ENTRY_FILE,
        loader: 'js',
      },
      absWorkingDir: root,
      outfile: `${name}.js`,
      write: false,
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      keepNames: pack.keepNames ?? false,
      legalComments: 'none',
      metafile: true,
      logLevel: 'silent',
      // Not 'browser': the Node.js builds are wanted, over our built-ins.
      mainFields: ['module', 'main'],
      conditions: ['browser'],
      loader: { '.node': 'empty' },
      define: {
        'process.env.NODE_ENV': '"production"',
        __dirname: '"/"',
        __filename: '"/index.js"',
        'import.meta.url': '"file:///index.js"',
      },
      inject: pack.globals ? [globals] : [],
      plugins: [entryImports(pack.style, root), sharedModules(defined), ...plugins],
    });
    const code = result.outputFiles[0]?.contents;
    if (!code) throw new Error('esbuild gave no output');
    return { code, metafile: result.metafile, defines: definesOf(pack, result.metafile, root) };
  } catch (error) {
    throw toPackBuildError(name, error, root);
  }
}

function definesOf(pack: PackConfig, metafile: Metafile, root: string): Map<string, string> {
  const entry = Object.entries(metafile.inputs).find(([file]) => file.endsWith(ENTRY_FILE))?.[1];
  const specifierOf = new Map(
    Object.entries(pack.modules).map(([specifier, target]) => [target, specifier]),
  );
  const defines = new Map<string, string>();
  for (const { original, path: file } of entry?.imports ?? []) {
    const specifier = original === undefined ? undefined : specifierOf.get(original);
    if (specifier !== undefined) defines.set(path.resolve(root, file), specifier);
  }
  return defines;
}
