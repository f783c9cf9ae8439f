import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as z from 'zod/mini';

/** Says from what is kept now, undefined for nothing, what is to be kept. */
export type Change<Value> = (now: Value | undefined) => Value;

const listeners = new Set<() => void>();
/** What the browser would not keep: it is there until the page closes. */
const memory = new Map<string, string>();

function read(key: string): string | null {
  try {
    return memory.get(key) ?? window.localStorage.getItem(key);
  } catch {
    return null; // storage is blocked, and nothing was written yet
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value); // blocked, or full
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Undefined for what doesn't fit the schema: another version of the site may have written it. */
export function parseKept<Schema extends z.ZodMiniType>(kept: string | null, schema: Schema) {
  if (kept === null) return undefined;
  try {
    const result = schema.safeParse(JSON.parse(kept));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Something small that this browser keeps for the reader of a lesson, outside of the records of progress; the same in all
 * tabs. Static HTML has nothing of it. Where storage is blocked it holds until the page closes.
 *
 * @param key - in the browser's storage; permanent, such as `stagecraft.sorting.anatomy`
 * @param schema - the same object each time
 * @returns the value, undefined while nothing is kept, and what changes it
 */
export function useKept<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
): [value: z.output<Schema> | undefined, keep: (change: Change<z.output<Schema>>) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const value = useMemo(() => parseKept(kept, schema), [kept, schema]);
  const keep = useCallback(
    (change: Change<z.output<Schema>>) =>
      write(key, JSON.stringify(change(parseKept(read(key), schema)))),
    [key, schema],
  );
  return [value, keep];
}
