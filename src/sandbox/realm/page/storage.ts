/**
 * Gives an opaque-origin document `localStorage` and `sessionStorage`: a browser refuses them there. They live as long as
 * the document. As in a browser they are instances of `Storage`, so `vi.spyOn(Storage.prototype, …)` meets them.
 *
 * @returns empties both
 */
export function installStorages(target: typeof globalThis): () => void {
  const contents = new WeakMap<object, Map<string, string>>();
  const of = (storage: object) => contents.get(storage)!;
  define(target.Storage.prototype, {
    getItem(this: Storage, key: string) {
      return of(this).get(String(key)) ?? null;
    },
    setItem(this: Storage, key: string, value: string) {
      of(this).set(String(key), String(value));
    },
    removeItem(this: Storage, key: string) {
      of(this).delete(String(key));
    },
    clear(this: Storage) {
      of(this).clear();
    },
    key(this: Storage, index: number) {
      return [...of(this).keys()][index] ?? null;
    },
  });
  Object.defineProperty(target.Storage.prototype, 'length', {
    configurable: true,
    get(this: Storage) {
      return of(this).size;
    },
  });

  const made = ['localStorage', 'sessionStorage'].map(name => {
    const map = new Map<string, string>();
    const storage = Object.create(target.Storage.prototype) as Storage;
    const value = new Proxy(storage, itemsAsProperties(map));
    contents.set(storage, map).set(value, map);
    Object.defineProperty(target, name, { configurable: true, enumerable: true, value });
    return map;
  });
  return () => made.forEach(map => map.clear());
}

const define = (target: object, methods: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(target, name, {
      configurable: true,
      enumerable: true,
      writable: true,
      value,
    });
};

/** `storage.name`, as an object's own property: HTML, section 12.2.1, "named properties". */
const itemsAsProperties = (map: Map<string, string>): ProxyHandler<Storage> => ({
  get: (storage, name, self) =>
    name in storage || typeof name === 'symbol'
      ? (Reflect.get(storage, name, self) as unknown)
      : map.get(name),
  set: (storage, name, value) => {
    if (name in storage || typeof name === 'symbol') return Reflect.set(storage, name, value);
    map.set(name, String(value));
    return true;
  },
  has: (storage, name) => name in storage || (typeof name === 'string' && map.has(name)),
  deleteProperty: (storage, name) =>
    typeof name === 'string' && map.has(name)
      ? map.delete(name)
      : Reflect.deleteProperty(storage, name),
  ownKeys: storage => [...map.keys(), ...Reflect.ownKeys(storage)],
  getOwnPropertyDescriptor: (storage, name) =>
    typeof name === 'string' && map.has(name)
      ? { value: map.get(name), writable: true, enumerable: true, configurable: true }
      : Reflect.getOwnPropertyDescriptor(storage, name),
});
