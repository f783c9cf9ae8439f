/** What the realm offers to code in packs (`src/sandbox/realm/packs.ts`). */
export interface Shelf {
  loadPack(name: string): Promise<void>;
  require(specifier: string): unknown;
  /** A file that came with a pack. */
  asset(name: string): ArrayBuffer | undefined;
}

/** @param who what can't do without it, as the error's reader knows it */
export function shelf(who: string): Shelf {
  const { __stagecraft } = globalThis as { __stagecraft?: Shelf };
  if (!__stagecraft) throw new Error(`${who} needs the sandbox: there is no __stagecraft here.`);
  return __stagecraft;
}
