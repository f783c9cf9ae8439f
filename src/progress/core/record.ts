import * as z from 'zod/mini';
import { INSTANT } from './time';

const name = z.string().check(z.minLength(1));

const common = {
  /** The record's own id, unique in the world. */
  rid: name,
  /** What it is about: the permanent id of a lesson, exercise or question. */
  id: name,
  at: z.string().check(z.regex(INSTANT)),
  /** The course's version on which it happened: its digest, empty where unknown. */
  course: z.string(),
};

// Objects are loose: a field that a later version of the site adds survives a visit with this one.
const kindOf = <Kind extends string, Data extends z.core.$ZodLooseShape>(kind: Kind, data: Data) =>
  z.looseObject({ ...common, kind: z.literal(kind), data: z.looseObject(data) });

/** One thing that a reader did. Records are only ever added; see `merge` and `stateOf`. */
export const recordSchema = z.discriminatedUnion('kind', [
  /** The lesson's end was on screen. */
  kindOf('read', {}),
  /** All checks passed, with these files (path → text). */
  kindOf('passed', { files: z.record(z.string(), z.string()) }),
  /** A question was answered with the options of these ids. */
  kindOf('answered', { options: z.array(name) }),
  kindOf('solution-seen', {}),
  /** The records with these rids no longer count. */
  kindOf('reset', { rids: z.array(name) }),
  /** The reset with this rid never was. */
  kindOf('reset-undone', { reset: name }),
]);

export type ProgressRecord = z.output<typeof recordSchema>;
export type Kind = ProgressRecord['kind'];
export type DataOf<K extends Kind> = Extract<ProgressRecord, { kind: K }>['data'];
