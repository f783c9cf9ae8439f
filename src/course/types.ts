import type { FileRole, HostPlugin, Profile, Side } from './schema/exercise';
import type { Term } from './schema/glossary';
import type { Track } from './schema/guide';
import type { Exempt } from './schema/lint';
import type { Pathway } from './schema/pathway';

export type { FileRole, HostPlugin, Pathway, Profile, Side, Term, Track };

/** One file of an exercise; the text of a variant is absent where the file does not exist. */
export interface ExerciseSource {
  /** Posix, relative to the tree, e.g. `src/plugin.ts`. */
  readonly path: string;
  readonly role: FileRole;
  readonly starter?: string;
  readonly solution?: string;
}

/** A step of the task; `text` is Markdown. */
export interface Step {
  readonly text: string;
  readonly check?: string;
}

/** A mistake recorded by authors: files laid over the solution, and the checks that must fail. */
export interface WrongSolution {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly fails: readonly string[];
  readonly message?: string;
}

/** An exercise or a demo. Its id is its lesson's. */
export interface Exercise {
  readonly id: string;
  readonly kind: 'exercise' | 'demo';
  readonly profile: Profile;
  readonly title: string;
  /** In the order of the tabs; the files that `exercise.yaml` lists come first. */
  readonly files: readonly ExerciseSource[];
  /** Path of the file that the editor shows first. */
  readonly opens: string;
  /** Paths of the files whose default exports the sandbox runs, at least one. */
  readonly entries: Readonly<Partial<Record<Side, string>>>;
  /** Backstage's own backend plugins that run beside the learner's. */
  readonly plugins: readonly HostPlugin[];
  /** What a reader may do with the tree itself; absent: nothing. */
  readonly may?: { readonly create: readonly string[]; readonly delete: boolean };
  readonly steps: readonly Step[];
  readonly hints: readonly string[];
  /** After how many failed runs the hints open; absent: they always are. */
  readonly hintsAfter?: number;
  readonly why?: string;
  /** Titles of the checks in the order of the file; empty for a demo. */
  readonly checks: readonly string[];
  /** Text of `checks.test.ts`; absent for a demo. */
  readonly checksFile?: string;
  readonly startsPassing: readonly string[];
  readonly wrong: readonly WrongSolution[];
  /** Absolute path of the lesson's folder. */
  readonly folder: string;
}

export interface QuizOption {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly why: string;
}

/** A question of a quiz; texts are Markdown. */
export interface Question {
  readonly id: string;
  readonly ask: string;
  readonly multiple: boolean;
  readonly options: readonly QuizOption[];
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Id of its guide. */
  readonly guide: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly prerequisites: readonly string[];
  readonly description?: string;
  /** Rules of the readiness lint that don't hold for it, each with the reason. */
  readonly exempt?: Exempt;
  /** Why its code may use what Backstage has deprecated. */
  readonly teachesDeprecated?: string;
  /** Url path below the docs route, e.g. `/plugins-101/first-backend-plugin`. */
  readonly slug: string;
  /** Absolute path of the lesson's folder. */
  readonly folder: string;
  /** The page, relative to the site's root, e.g. `docs/101-first/03-http/index.mdx`. */
  readonly source: string;
  readonly exercise?: Exercise;
  readonly quiz: readonly Question[];
}

export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly track: Track;
  readonly slug: string;
  readonly order: number;
  readonly description: string;
  /** Absolute path of the guide's folder. */
  readonly folder: string;
  /** Ids of its lessons in order. */
  readonly lessons: readonly string[];
}

/** A term, and the lessons that use it. */
export interface GlossaryTerm extends Term {
  /** Ids of lessons, in order; empty where the term is defined and used nowhere. */
  readonly usedBy: readonly string[];
}

/** A page that is gone, and where readers find it now. */
export interface Redirect {
  /** Below the site's root, with a slash at both ends. */
  readonly from: string;
  /** The id of a lesson, or an address as in `from`. */
  readonly to: string;
}

/** Everything that `docs/` says, in the order in which it is read. */
export interface Course {
  readonly guides: readonly Guide[];
  readonly lessons: readonly Lesson[];
  readonly glossary: readonly GlossaryTerm[];
  /** Sets of guides that end in a certificate. */
  readonly pathways: readonly Pathway[];
  /** Pages that were moved or removed. */
  readonly redirects: readonly Redirect[];
  /** SHA-256 (hex) over what decides about solutions; see loader/digest. */
  readonly digest: string;
}

/** The lessons that hold something to do with checks, in order. */
export function exercisesOf({ lessons }: Pick<Course, 'lessons'>): Exercise[] {
  return lessons.flatMap(({ exercise }) => (exercise?.kind === 'exercise' ? [exercise] : []));
}
