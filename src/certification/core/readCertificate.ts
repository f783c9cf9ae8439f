import { type Certificate, certificateSchema } from './certificate';
import { inspect, tooLarge } from './inspect';
import { limits } from './limits';
import { malformed, placeOf, problemsOf, shown, type Problem } from './problems';

export type Reading =
  | {
      readonly ok: true;
      readonly certificate: Certificate;
      /** Places of fields that no certificate has, such as a forged result. They were left out and count for nothing. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads the JSON text of a certificate, from whomever it comes. Checks sizes first, then the shape, then what must hold
 * between its fields. Runs nothing, believes nothing, never throws.
 *
 * @returns the certificate, or what is wrong with it and where
 */
export function readCertificate(json: string): Reading {
  if (json.length > limits.json)
    return refused(tooLarge(`it has more than ${limits.json} characters`));
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? ` (${error.message.slice(0, 200)})` : '';
    return refused({
      code: 'not-json',
      where: '',
      message: `This is not JSON, or it was cut off${why}.`,
    });
  }
  const problem = inspect(value) ?? introduced(value);
  if (problem) return refused(problem);

  const parsed = certificateSchema.safeParse(value);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : problemsOf(value, parsed.error.issues);
  const [first, ...others] = problems.slice(0, limits.problems);
  if (first) return refused(first, ...others);
  if (!parsed.success) return refused(malformed('', 'it could not be read'));
  return {
    ok: true,
    certificate: parsed.data,
    ignored: unknownFields(value, parsed.data).slice(0, limits.problems),
  };
}

const refused = (...problems: [Problem, ...Problem[]]): Reading => ({ ok: false, problems });

/** Whether it says what it is, in a version that is known here. */
function introduced(value: unknown): Problem | undefined {
  const { kind, schemaVersion } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>;
  if (kind !== 'stagecraft-certificate') {
    return {
      code: 'not-a-certificate',
      where: 'kind',
      message: `This is JSON, but no certificate of a Stagecraft course: its field "kind" is ${shown(kind)}, not "stagecraft-certificate".`,
    };
  }
  if (schemaVersion === 1) return undefined;
  return {
    code: 'version',
    where: 'schemaVersion',
    message: `This certificate is of version ${shown(schemaVersion)}, and version 1 is the one that can be read here. If it was made on a newer site, verify it there, or reload this page.`,
  };
}

/** What no single field shows. */
function contradictions({ issuedAt, evidence }: Certificate): Problem[] {
  const { lessons, exercises, quizzes } = evidence;
  return [
    ...twice('evidence.lessons', lessons),
    ...twice(
      'evidence.exercises',
      exercises.map(({ id }) => id),
    ),
    ...twice(
      'evidence.quizzes',
      quizzes.map(({ id }) => id),
    ),
    ...quizzes.flatMap(({ options }, index) =>
      twice(`evidence.quizzes[${index}].options`, options),
    ),
    ...exercises.flatMap(({ files }, index) =>
      clashes(`evidence.exercises[${index}].files`, Object.keys(files)),
    ),
    ...exercises.flatMap(({ passedAt }, index) =>
      after(`evidence.exercises[${index}].passedAt`, passedAt, issuedAt),
    ),
    ...quizzes.flatMap(({ at }, index) => after(`evidence.quizzes[${index}].at`, at, issuedAt)),
    ...exercises.flatMap(({ solutionSeen, unaided }, index) =>
      solutionSeen || unaided
        ? []
        : [
            malformed(
              `evidence.exercises[${index}].unaided`,
              'is false although the solution had not been seen',
            ),
          ],
    ),
  ];
}

function twice(where: string, ids: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [malformed(`${where}[${index}]`, `names ${shown(id)} a second time`)];
    seen.add(id);
    return [];
  });
}

/** Paths that one file system could not hold together: equal but for case, or a file where another needs a folder. */
function clashes(where: string, paths: readonly string[]): Problem[] {
  const folded = new Map(paths.map(path => [path.normalize('NFC').toLowerCase(), path]));
  return paths.flatMap(path => {
    const own = path.normalize('NFC').toLowerCase();
    const other = folded.get(own);
    const above = own
      .split('/')
      .map((_, index, names) => names.slice(0, index).join('/'))
      .find(folder => folded.has(folder));
    const rival = other !== path ? other : above === undefined ? undefined : folded.get(above);
    return rival === undefined
      ? []
      : [malformed(`${where}[${shown(path)}]`, `can't stand beside ${shown(rival)}`)];
  });
}

const after = (where: string, at: string, issuedAt: string): Problem[] =>
  at > issuedAt
    ? [malformed(where, `${at} is later than the certificate itself (${issuedAt})`)]
    : [];

/** Places of `value` that the schema did not take over into `known`. */
function unknownFields(
  value: unknown,
  known: unknown,
  path: readonly PropertyKey[] = [],
): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const taken = new Map(Object.entries(known as object));
  return Object.entries(value).flatMap(([key, child]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return taken.has(key) ? unknownFields(child, taken.get(key), place) : [placeOf(place)];
  });
}
