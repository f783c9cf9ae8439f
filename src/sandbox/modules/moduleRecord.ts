import type { CompiledModule, Getters } from '../compiler/compiledModule';
import type { Namespace } from './interop';

/** A learner's module on its way from code to namespace. */
export interface ModuleRecord {
  path: string;
  compiled: CompiledModule;
  state: 'linked' | 'ready' | 'evaluating' | 'evaluated' | 'failed';
  error?: unknown;
  /** In the order of `compiled.imports`. */
  dependencies: Dependency[];
  getters: Getters;
  namespace: Namespace;
  /** Runs the code, once the bindings have been published. */
  execution?: Generator<void, void>;
  commonjs: { exports: unknown };
}

export type Dependency = { module: ModuleRecord } | { external: Namespace };

/** Compiled code has its exports in a list; a CommonJS file's are known only when it has run. */
export const isDynamic = (record: ModuleRecord) =>
  record.compiled.format === 'commonjs' && record.state !== 'evaluated';

/** All names that a module exports, `export *` included. Undefined if they are not known before it has run. */
export function exportedNames(
  record: ModuleRecord,
  seen = new Set<ModuleRecord>(),
): Set<string> | undefined {
  if (isDynamic(record)) return undefined;
  if (record.compiled.format === 'commonjs') return new Set(Object.keys(record.namespace));
  if (seen.has(record)) return new Set();
  seen.add(record);
  const names = new Set(record.compiled.exports);
  for (const index of record.compiled.stars) {
    const dependency = record.dependencies[index]!;
    const more =
      'module' in dependency
        ? exportedNames(dependency.module, seen)
        : new Set(Object.getOwnPropertyNames(dependency.external));
    if (!more) return undefined;
    for (const name of more) if (name !== 'default') names.add(name);
  }
  return names;
}
