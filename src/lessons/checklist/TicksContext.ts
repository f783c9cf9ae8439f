import { createContext } from 'react';

interface Ticks {
  /** Ids of the items that are ticked off. */
  readonly ticked: readonly string[];
  tick(id: string, on: boolean): void;
}

/** What a checklist tells its items. */
export const TicksContext = createContext<Ticks>({ ticked: [], tick: () => undefined });
