import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { PackConfig } from './config';
import type { Platform } from './config/types';

/** What a pack's script consists of. */
export interface Entry {
  /** Specifier → an npm specifier, a file of the repository (`./src/…`), or an absolute path. */
  modules: Record<string, string>;
  style: PackConfig['style'];
  platform: Platform;
  /** File that is evaluated first. */
  globals?: string;
}

/** Namespace of the generated entries: the import `pack-entry:<name>` gives that pack's. */
export const ENTRY = 'pack-entry';
const RESOLVED = 'stagecraft-pack-entry';

/** The pack's script: a getter for each module, evaluated when it is first asked for. */
function entrySource({ modules, globals, platform }: Entry): string {
  const getters = Object.entries(modules).map(
    ([specifier, target]) =>
      `  ${JSON.stringify(specifier)}: once(() => require(${JSON.stringify(target)})),`,
  );
  return `${globals === undefined ? '' : `import ${JSON.stringify(globals)};\n`}const once = get => { let value, done = false; return () => done ? value : (value = get(), done = true, value); };
globalThis.__stagecraft.define({
${getters.join('\n')}
}, ${JSON.stringify(platform)});
`;
}

/** Gives the entries of packs by name, and resolves what they require: `./` from the repository's root; packages as `style` says. */
export function packEntries(entries: Record<string, Entry>, root: string): Plugin {
  return {
    name: 'pack-entries',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${ENTRY}:`) }, args => ({
        path: args.path.slice(ENTRY.length + 1),
        namespace: ENTRY,
      }));
      build.onLoad({ filter: /.*/, namespace: ENTRY }, args => ({
        contents: entrySource(entries[args.path]!),
        loader: 'js',
        resolveDir: root,
      }));
      build.onResolve({ filter: /.*/, namespace: ENTRY }, args => {
        if (args.pluginData !== undefined) return undefined;
        if (path.isAbsolute(args.path)) return { path: args.path };
        const { style } = entries[args.importer]!;
        const kind = style === 'import' ? 'import-statement' : 'require-call';
        return build.resolve(args.path, { kind, resolveDir: root, pluginData: RESOLVED });
      });
    },
  };
}
