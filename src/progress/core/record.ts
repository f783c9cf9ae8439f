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

const kinds = [
  /** The lesson's end was on screen. */
  kindOf('read', {}),
  /** All checks passed, with these files (path → text). */
  kindOf('passed', { files: z.record(z.string(), z.string()) }),
  /** A question was answered with the options of these ids. */
  kindOf('answered', { options: z.array(name) }),
  /** A question came back, and this well it was remembered: 1 again, 2 hard, 3 good, 4 easy. */
  kindOf('reviewed', {
    rating: z.literal([1, 2, 3, 4]),
    options: z.optional(z.array(name)),
    /** SHA-256 (hex) of the question as it was. */
    question: z.optional(z.string()),
  }),
  /** The review with this rid never was. */
  kindOf('review-undone', { review: name }),
  kindOf('solution-seen', {}),
  /** A run of the checks failed, in an exercise whose hints open after some of those. */
  kindOf('tried', {}),
  /** The records with these rids no longer count. */
  kindOf('reset', { rids: z.array(name) }),
  /** The reset with this rid never was. */
  kindOf('reset-undone', { reset: name }),
] as const;

const knownSchema = z.discriminatedUnion('kind', kinds);
const KNOWN: ReadonlySet<string> = new Set<string>(
  kinds.flatMap(kind => kind.shape.kind.def.values),
);

export type ProgressRecord = z.output<typeof knownSchema>;
export type Kind = ProgressRecord['kind'];
export type DataOf<K extends Kind> = Extract<ProgressRecord, { kind: K }>['data'];

/** Whether this version of the site knows what such a record means. */
export const isKnown = (record: { readonly kind: string }): boolean => KNOWN.has(record.kind);

const foreignSchema = z.looseObject({
  ...common,
  kind: name.check(z.refine(kind => !KNOWN.has(kind), { abort: true })),
  data: z.looseObject({}),
});

/**
 * One thing that a reader did. Records are only ever added; see `merge` and `stateOf`.
 *
 * A kind that only a later version of the site knows is carried along untouched. TypeScript can't tell such a record from
 * the others ("any text but these" is no type), so code that looks at `kind` must leave alone what it doesn't name.
 */
export const recordSchema = z.union([knownSchema, foreignSchema]) as unknown as z.ZodMiniType<
  ProgressRecord,
  unknown
>;

type Issues = readonly z.core.$ZodIssue[];

/** What is wrong with a value that `recordSchema` or another schema refuses, for people: which field, and how. */
export function whyNot(issues: Issues): string {
  return issues
    .flatMap(issue => inside(issue))
    .map(({ path, message }) => {
      const field = path.map(String).join('.');
      return field === '' ? message : `${field}: ${message}`;
    })
    .join('; ');
}

/** Of a union, the issues of the branch that was meant: not the one whose kind is another. */
function inside(issue: z.core.$ZodIssue): Issues {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.filter(branch => branch.length > 0);
  const meant = branches.find(branch => !branch.some(({ path }) => path[0] === 'kind'));
  return (meant ?? branches[0])?.flatMap(inside) ?? [issue];
}
