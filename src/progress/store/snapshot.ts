import type { ProgressRecord } from '../core/record';
import type { ProgressState } from '../core/state';
import type { Persistence } from './persistence';
import type { Reason } from './reason';

/** All that a view shows of progress. Immutable: each change makes a new one. */
export interface Snapshot {
  /** `opening` until the first read; `memory`: what is done now is gone when the page closes. */
  readonly status: 'opening' | 'persistent' | 'memory';
  /** Why, where the status is `memory`. */
  readonly reason?: Reason;
  /** Whether the browser has promised to keep what is stored. */
  readonly persistence: Persistence;
  /** How many stored entries could not be understood; see `asideText`. */
  readonly aside: number;
  /** The browser has lost what was stored here, and the reader does not know it yet. */
  readonly vanished: boolean;
  /** How many entries were then brought back from the second copy. */
  readonly broughtBack: number;
  readonly records: readonly ProgressRecord[];
  readonly state: ProgressState;
  /** Exercises that another tab has open. */
  readonly openElsewhere: ReadonlySet<string>;
}

export const EMPTY: Snapshot = {
  status: 'opening',
  persistence: 'unasked',
  aside: 0,
  vanished: false,
  broughtBack: 0,
  records: [],
  state: new Map(),
  openElsewhere: new Set(),
};
