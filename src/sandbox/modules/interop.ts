export type Namespace = Record<string, unknown>;

/** What `__esModule` marks: CommonJS that was compiled from ECMAScript's modules. */
const isCompiled = (value: unknown): boolean =>
  isObject(value) && '__esModule' in value && Boolean(value.__esModule);

const isObject = (value: unknown): value is Namespace =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

const namespaces = new WeakMap<object, Namespace>();

/**
 * The namespace that an import of a pack's module, or of a CommonJS file, sees. As in Vitest (4.1, `deps.interopDefault`)
 * and in Backstage's own builds, `default` of a module that was compiled from ECMAScript's modules is its default
 * export; for any other it is what the module exports as a whole.
 */
export function namespaceOf(exports: unknown): Namespace {
  if (!isObject(exports)) return { default: exports };
  const known = namespaces.get(exports);
  if (known) return known;
  const made = makeNamespace(exports);
  namespaces.set(exports, made);
  return made;
}

function makeNamespace(exports: Namespace): Namespace {
  if (typeof exports === 'object' && 'default' in exports && !isCompiled(exports)) {
    // A bundler's namespace object. Around compiled CommonJS it has the whole module as its default.
    const main = exports.default;
    return isObject(main) && isCompiled(main) ? view(main, main.default) : exports;
  }
  if (!isCompiled(exports)) return view(exports, exports);
  return 'default' in exports ? view(exports, exports.default) : exports;
}

/** A live view of a module's properties, with a default export of its own. */
function view(exports: Namespace, main: unknown): Namespace {
  const namespace = Object.create(null) as Namespace;
  for (const name of namesOf(exports)) {
    if (name === 'default' || name === '__esModule') continue;
    Object.defineProperty(namespace, name, {
      enumerable: true,
      configurable: true,
      get: () => exports[name],
    });
  }
  Object.defineProperty(namespace, 'default', {
    enumerable: true,
    configurable: true,
    value: main,
  });
  return namespace;
}

/** The names that a module exports, for checks and suggestions. */
export function namesOf(exports: Namespace): string[] {
  return Object.getOwnPropertyNames(exports).filter(
    name =>
      typeof exports !== 'function' ||
      !['length', 'name', 'prototype', 'arguments', 'caller'].includes(name),
  );
}
