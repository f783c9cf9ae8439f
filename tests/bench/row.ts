/** One line of `npm run bench`. */
export interface Row {
  what: string;
  /** In `unit`. */
  measured: number;
  /** At most this much, in `unit`; absent for a figure that is shown and has no budget of its own. */
  budget?: number;
  /** `KB` is 1,000 bytes. */
  unit: 'KB' | 'MB' | 'ms' | 's' | '×';
  ok: boolean;
}

/** What a `*.bench.ts` exports: bytes are the same on every machine and fail CI, times are for `npm run bench` alone. */
export interface Bench {
  kind: 'bytes' | 'times';
  rows(): Promise<Row[]>;
}

/** A row whose budget is an upper bound. */
export function atMost(what: string, measured: number, budget: number, unit: Row['unit']): Row {
  return { what, measured, budget, unit, ok: measured <= budget };
}

/** A row that is only shown. */
export function shown(what: string, measured: number, unit: Row['unit']): Row {
  return { what, measured, unit, ok: true };
}

export const kilobytes = (bytes: number) => bytes / 1000;
