/** Ids of the plugins whose initialization is under way, by the backend that they belong to. */
const underWay = new Map<object, Set<string>>();

/** Told by the framework (see `initialization.ts`). */
export const pending = {
  begin(backend: object, pluginIds: Iterable<string>) {
    underWay.set(backend, new Set(pluginIds));
  },
  done(backend: object, pluginId: string) {
    underWay.get(backend)?.delete(pluginId);
  },
  end(backend: object) {
    underWay.delete(backend);
  },
  /** Forgets backends that will never finish. */
  forgetAll() {
    underWay.clear();
  },
};

/** Ids of plugins that have begun to initialize and not finished, in any backend of this realm. */
export function pendingPlugins(): string[] {
  return [...new Set([...underWay.values()].flatMap(ids => [...ids]))].sort();
}
