import { Buffer } from 'node:buffer';
import { volume } from './volume';

const modules = new Map<string, unknown>();

/**
 * Puts a module at an absolute path: the path then exists as a file (so that knex finds a directory of migrations) and
 * `require(path)` gives `exports`. For packages use `/node_modules/<package>/…`, where `require.resolve` looks.
 */
export function registerModule(path: string, exports: unknown): void {
  modules.set(path, exports);
  volume.makeDirectory(path.slice(0, path.lastIndexOf('/')) || '/', true);
  volume.write(path, Buffer.from(''));
}

const missing = (id: string) =>
  Object.assign(new Error(`Cannot find module '${id}'`), { code: 'MODULE_NOT_FOUND' });

/** `require` for framework code that loads files by path (knex) or asks where a package is (resolvePackagePath). */
export const moduleRequire = Object.assign(
  (id: string): unknown => {
    if (modules.has(id)) return modules.get(id);
    throw missing(id);
  },
  { resolve: (id: string): string => (id.startsWith('/') ? id : `/node_modules/${id}`) },
);
