// What the reader's views of progress need to know of the course. Made by build.ts for this very build of the site, so
// nothing can be out of step and nothing has to be parsed.

import type { Track } from '../../course/types';

export interface OutlineLesson {
  readonly id: string;
  readonly title: string;
  /** Includes the site's base url. */
  readonly url: string;
  readonly minutes: number;
  /** Whether something is to be built there; a demo doesn't count. */
  readonly exercise: boolean;
  /** Ids of the quiz's questions. */
  readonly questions: readonly string[];
}

export interface OutlineGuide {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Never empty. */
  readonly lessons: readonly OutlineLesson[];
}

/** What only the list of all guides shows of a lesson. */
export interface SyllabusLesson {
  readonly id: string;
  /** What a reader can do after it, as sentences with inline Markdown. */
  readonly objectives: readonly string[];
  /** The lessons of its guide to read first; the one before it goes without saying. */
  readonly after: readonly { readonly title: string; readonly url: string }[];
}

export interface SyllabusGuide {
  readonly id: string;
  readonly track: Track;
  /** Titles of the guides whose lessons it builds on. */
  readonly buildsOn: readonly string[];
  readonly lessons: readonly SyllabusLesson[];
}

/** A guide that is not written yet. */
export interface ComingGuide {
  readonly title: string;
  /** Absent where only a pathway names it. */
  readonly track?: Track;
  readonly description?: string;
}

/** Beside the outline: what the list of all guides shows. */
export interface Syllabus {
  readonly guides: readonly SyllabusGuide[];
  readonly coming: readonly ComingGuide[];
}

export interface Outline {
  /** Names this version of the course, as records do. */
  readonly digest: string;
  /** In the order in which they are read. */
  readonly guides: readonly OutlineGuide[];
}
