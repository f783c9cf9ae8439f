import type { PanelName } from './profiles';
import type { Exercise, ExerciseSource, Question, Track } from './types';

// What a page gets of the course: one JSON file per lesson, made by plugin/lessonData. Types only,
// so that pages can import this without schemas.

/** A lesson that another one refers to; `url` includes the site's base url. */
export interface LessonLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** A piece of code: plain, or with the classes of its style (Lezer's class highlighter). */
export type CodeToken = string | readonly [text: string, classes: string];

/**
 * What a reader doesn't see before they ask for it. It weighs as much as the rest, so a page loads it when it is needed: the
 * sandbox needs the checks, and "Show solution" the solution.
 */
export interface ExerciseRest {
  /** Text of `checks.test.ts`; absent for a demo. */
  readonly checksFile?: string;
  /** Text by path of the files that stand in no tab. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Text by path of the editable files as the authors solve it. */
  readonly solution: Readonly<Record<string, string>>;
  readonly why?: string;
}

/** What a page shows of an exercise; not what only authors and CI need. */
export type ExerciseData = Omit<
  Exercise,
  'folder' | 'wrong' | 'startsPassing' | 'files' | 'checksFile' | 'why' | 'may'
> & {
  /** The text of hidden files stands in the rest. */
  readonly files: readonly Pick<ExerciseSource, 'path' | 'role' | 'starter'>[];
  /** What the reader may do with the tree: each pattern of paths as authors wrote it, and as a regular expression. */
  readonly may?: {
    readonly create: readonly { readonly glob: string; readonly pattern: string }[];
    readonly delete: boolean;
  };
  /** There in the build of static pages alone: who reads without JavaScript can't load it. */
  readonly rest?: ExerciseRest;
  /** The starter of the file that opens, in pieces of one style each. */
  readonly opening: readonly CodeToken[];
  /** The panels of the workbench, in their order. */
  readonly panels: readonly PanelName[];
  /** SHA-256 (hex) of the starter: a draft knows from which one it began. */
  readonly starterDigest: string;
};

export interface LessonData {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly prerequisites: readonly LessonLink[];
  readonly guide: {
    readonly id: string;
    readonly title: string;
    readonly track: Track;
    readonly slug: string;
    readonly description: string;
  };
  readonly previous?: LessonLink;
  readonly next?: LessonLink;
  readonly exercise?: ExerciseData;
  readonly quiz: readonly Question[];
  /** SHA-256 (hex) that names this version of the course in records. */
  readonly courseDigest: string;
  /** The Backstage release that exercises run on, such as `1.55`. */
  readonly backstageRelease: string;
}
