import type { CompiledModule } from '../compiler/compiledModule';
import { cycleError } from './cycle';
import { namespaceOf, namesOf, type Namespace } from './interop';
import { ModuleError, missingExport, missingFile, missingPackage } from './messages';
import { exportedNames, isDynamic, type Dependency, type ModuleRecord } from './moduleRecord';
import { isRelative, resolveFile } from './resolve';

export interface Builtins {
  has(specifier: string): boolean;
  get(specifier: string): unknown;
  list(): string[];
}

export interface ModuleRegistry {
  /** Loads a file and everything that it imports. Gives its namespace; throws what its code threw, or a ModuleError. */
  load(path: string): unknown;
  /** `import(specifier)`, as written in the file `from`. */
  import(specifier: string, from: string): Promise<unknown>;
}

/**
 * The modules of one program. As in ECMAScript (ECMA-262, 16.2.1.6) a graph is first linked as a whole, and every named
 * import checked, before any of its code runs; bindings are live; a module that threw throws the same error again.
 *
 * @param code  by path, what the compiler made of each file
 * @param builtins  the packs' modules
 * @param guard  what compiled loops call
 * @param hidden  files of which the reader knows nothing: no message names them
 */
export function createModuleRegistry({
  code,
  builtins,
  guard,
  hidden = [],
}: {
  code: Record<string, string>;
  builtins: Builtins;
  guard: (place: string) => void;
  hidden?: readonly string[];
}): ModuleRegistry {
  const records = new Map<string, ModuleRecord>();
  /** The modules whose code is running, outermost first. */
  const running: ModuleRecord[] = [];
  const hasFile = (path: string) => Object.hasOwn(code, path);
  const visibleFiles = () => Object.keys(code).filter(path => !hidden.includes(path));

  function load(path: string): Namespace {
    if (!hasFile(path)) {
      throw new ModuleError(
        `There is no file ${path}. There are: ${visibleFiles().sort().join(', ')}`,
      );
    }
    const record = link(path);
    evaluate(record);
    return record.namespace;
  }

  function find(
    specifier: string,
    from: string,
    at?: { line: number; column: number },
  ): { path: string } | { builtin: string } {
    const importer = { path: from, hidden: hidden.includes(from), ...(at ? { at } : {}) };
    if (isRelative(specifier)) {
      const path = resolveFile(specifier, from, hasFile);
      if (path === undefined) throw missingFile(specifier, importer, visibleFiles());
      return { path };
    }
    for (const name of [specifier, `node:${specifier}`, specifier.replace(/^node:/, '')]) {
      if (builtins.has(name)) return { builtin: name };
    }
    throw missingPackage(specifier, importer, builtins.list());
  }

  /** Makes the records of a module and of all that it imports, and checks what they import from each other. */
  function link(path: string): ModuleRecord {
    const known = records.get(path);
    if (known) return known;
    const added: ModuleRecord[] = [];
    try {
      const record = add(path, added);
      for (const each of added) publishNames(each);
      for (const each of added) each.dependencies.forEach((_, index) => checkNames(each, index));
      for (const each of added) prepare(each);
      return record;
    } catch (error) {
      for (const each of added) records.delete(each.path); // so that the same error comes again
      throw error;
    }
  }

  function add(path: string, added: ModuleRecord[]): ModuleRecord {
    const known = records.get(path);
    if (known) return known;
    const compiled = (0, eval)(code[path]!) as CompiledModule;
    const namespace = Object.create(null, {
      [Symbol.toStringTag]: { value: 'Module' },
    }) as Namespace;
    const record: ModuleRecord = {
      path,
      compiled,
      state: 'linked',
      dependencies: [],
      getters: {},
      namespace,
      commonjs: { exports: {} },
    };
    records.set(path, record);
    added.push(record);
    if (compiled.refused) throw new ModuleError(compiled.refused);
    record.dependencies = compiled.imports.map((each): Dependency => {
      const found = find(each.specifier, path, each);
      if ('path' in found) return { module: add(found.path, added) };
      return { external: namespaceOf(builtins.get(found.builtin)) };
    });
    return record;
  }

  /** Gives the namespace its properties: all are there before the code runs, and read the bindings as they are. */
  function publishNames(record: ModuleRecord) {
    const define = (name: string, get: () => unknown) => {
      if (name in record.namespace) return;
      Object.defineProperty(record.namespace, name, { enumerable: true, configurable: true, get });
    };
    for (const name of record.compiled.exports) {
      define(name, () => {
        try {
          return record.getters[name]!();
        } catch (error) {
          throw record.state === 'evaluated' ? error : cycleError(error, name, record, running);
        }
      });
    }
    for (const index of record.compiled.stars) {
      const dependency = record.dependencies[index]!;
      const names =
        'module' in dependency ? exportedNames(dependency.module) : namesOf(dependency.external);
      const from = 'module' in dependency ? dependency.module.namespace : dependency.external;
      for (const name of names ?? []) if (name !== 'default') define(name, () => from[name]);
    }
  }

  function checkNames(record: ModuleRecord, index: number) {
    const dependency = record.dependencies[index]!;
    const imported = record.compiled.imports[index]!;
    if (imported.names.length === 0) return;
    const importer = { path: record.path, hidden: hidden.includes(record.path) };
    if ('external' in dependency) {
      for (const each of imported.names) {
        if (!(each.name in dependency.external)) {
          throw missingExport(imported, each, importer, namesOf(dependency.external));
        }
      }
      return;
    }
    const names = exportedNames(dependency.module);
    if (!names) return; // a CommonJS file: checked when it has run
    for (const each of imported.names) {
      if (names.has(each.name)) continue;
      throw missingExport(imported, each, importer, [...names], dependency.module.path);
    }
  }

  /** Runs a module up to where its functions exist and its bindings are published. */
  function prepare(record: ModuleRecord) {
    const { compiled, commonjs } = record;
    const scope = {
      guard,
      publish: (getters: ModuleRecord['getters']) => void (record.getters = getters),
      dynamicImport: (specifier: unknown) => importDynamically(String(specifier), record.path),
      imports: record.dependencies.map(d => ('module' in d ? d.module.namespace : d.external)),
    };
    const require = (specifier: string) => requireFrom(record.path, specifier);
    record.execution =
      compiled.format === 'module'
        ? compiled.run.call(undefined, scope, require)
        : compiled.run.call(commonjs.exports, scope, require, commonjs, commonjs.exports);
    record.execution.next();
    record.state = 'ready';
  }

  function evaluate(record: ModuleRecord) {
    if (record.state === 'failed') throw record.error;
    if (record.state !== 'ready') return; // done already, or a cycle
    record.state = 'evaluating';
    running.push(record);
    try {
      record.dependencies.forEach((dependency, index) => {
        if (!('module' in dependency)) return;
        const late = isDynamic(dependency.module);
        evaluate(dependency.module);
        if (late) checkNames(record, index);
      });
      record.execution!.next();
      if (record.compiled.format === 'commonjs') adopt(record);
      record.state = 'evaluated';
    } catch (error) {
      record.state = 'failed';
      record.error = error;
      throw error;
    } finally {
      running.pop();
      record.execution = undefined;
    }
  }

  /** A CommonJS file's exports become its namespace when it has run. */
  function adopt(record: ModuleRecord) {
    const namespace = namespaceOf(record.commonjs.exports);
    for (const name of new Set([...namesOf(namespace), 'default'])) {
      Object.defineProperty(record.namespace, name, {
        enumerable: true,
        configurable: true,
        get: () => namespace[name],
      });
    }
  }

  function requireFrom(from: string, specifier: string): unknown {
    const found = find(String(specifier), from);
    if ('builtin' in found) return builtins.get(found.builtin);
    const record = link(found.path);
    evaluate(record);
    return record.compiled.format === 'commonjs' ? record.commonjs.exports : record.namespace;
  }

  async function importDynamically(specifier: string, from: string): Promise<unknown> {
    await Promise.resolve(); // as in Node.js, nothing of the module runs before the caller goes on
    const found = find(specifier, from);
    return 'path' in found ? load(found.path) : namespaceOf(builtins.get(found.builtin));
  }

  return { load, import: importDynamically };
}
