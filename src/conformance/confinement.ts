import path from 'node:path';
import type { TestUserConfig, Vite } from 'vitest/node';
import { splitModuleId } from './vitePlugins';

/** What holds code that nobody has looked at in its process. */
export interface Confinement {
  /** Options of Node.js for the process that runs it, such as its permissions. */
  readonly execArgv: readonly string[];
  /** Absolute folders of what it may be given; a module from elsewhere is refused. */
  readonly readable: readonly string[];
  /** Folder of compiled modules: processes that come after one another share it. */
  readonly cache: string;
  /** Folder that the confined process must not be able to read. */
  readonly attachments: string;
}

/** Vitest's settings for a confined run: every file has a process of its own. */
export function confinedConfig({ cache, attachments }: Confinement): TestUserConfig {
  return {
    isolate: true,
    maxWorkers: 1,
    experimental: { fsModuleCache: true, fsModuleCachePath: cache },
    // Vitest 4.1 copies there what a test calls an attachment, from wherever that is.
    attachmentsDir: attachments,
    disableConsoleIntercept: true,
  };
}

/**
 * The confined process gets its modules from this one, which may read everything: so this one reads for it what it could
 * read itself, and no more.
 */
export function readsOnly(folders: readonly string[]): Vite.Plugin {
  const roots = folders.map(folder => path.resolve(folder) + path.sep);
  return {
    name: 'stagecraft-reads-only',
    enforce: 'pre',
    load(id) {
      const file = path.resolve(
        splitModuleId(id.replace(/^\/@fs\//, '/')).file.replace(/[?#].*$/, ''),
      );
      // Virtual modules of plugins begin with a null character and have no file.
      if (id.startsWith('\0') || roots.some(root => file.startsWith(root))) return undefined;
      throw new Error(`${file} is none of the files that this code may have.`);
    },
  };
}
