/** A name that a module takes from another one, and where it says so. */
export interface ImportedName {
  name: string;
  line: number;
  column: number;
  /** It stands in `export { name } from`, where nothing shows whether it is a type. */
  reexported?: true;
}

/** One module that another one imports, statically. */
export interface ImportRecord {
  specifier: string;
  line: number;
  column: number;
  names: ImportedName[];
}

/** Reads a binding as it is now; throws ReferenceError while it has no value yet. */
export type Getters = Record<string, () => unknown>;

/** What the module registry hands to a module's code. */
export interface ModuleScope {
  guard: (place: string) => void;
  /** Publishes the module's exports, before any of its code has run. */
  publish: (getters: Getters) => void;
  /** `import(specifier)`. */
  dynamicImport: (specifier: unknown) => Promise<unknown>;
  /** The namespaces of `imports`, in order. */
  imports: unknown[];
}

/**
 * What a compiled file evaluates to. `run` makes a module in two steps, as ECMAScript's modules are made
 * (ECMA-262, 16.2.1.6 InitializeEnvironment and ExecuteModule): up to its first `yield` the functions exist and the
 * bindings are published, afterwards the code runs. So cycles see each other's hoisted functions at once.
 */
export interface CompiledModule {
  path: string;
  format: 'module' | 'commonjs';
  imports: ImportRecord[];
  /** The names that the file itself exports. */
  exports: string[];
  /** Indexes of imports whose names it exports as well (`export * from`). */
  stars: number[];
  /** Set if the file can't be imported: says why. */
  refused?: string;
  run(
    scope: ModuleScope,
    require: (specifier: string) => unknown,
    module?: { exports: unknown },
    exports?: unknown,
  ): Generator<void, void>;
}
