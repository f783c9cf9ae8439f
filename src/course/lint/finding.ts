import type { RuleId } from '../schema/lint';

/** What a rule has to say about one place of the course. */
export interface Finding {
  readonly rule: RuleId;
  /** Absolute path of the file. */
  readonly file: string;
  /** One-based, where it is known. */
  readonly line?: number;
  readonly found: string;
  readonly wanted: string;
}
