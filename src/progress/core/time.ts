/** UTC, always with milliseconds, so that the order of the texts is the order of the times. */
export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Later times need more digits than the form has. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * The present as text, but always later than `previous`: a clock that was set back must not make a new answer or a new
 * draft look older than the one that it replaces.
 *
 * @param now milliseconds since 1970
 */
export function instantAfter(now: number, previous: string | undefined): string {
  const earliest = previous === undefined ? 0 : Date.parse(previous) + 1;
  return new Date(Math.min(Math.max(now, earliest || 0), LAST)).toISOString();
}
