import type { DraftVersion } from '../core/draft';
import type { ProgressRecord } from '../core/record';

/** A change that this version could not read raises it. New kinds of records and new fields do not. */
export const SCHEMA_VERSION = 1;

/** What an export holds, and an import takes in. */
export interface Transfer {
  readonly records: readonly ProgressRecord[];
  readonly drafts: readonly DraftVersion[];
}
