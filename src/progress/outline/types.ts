// What the reader's views of progress need to know of the course. Made by build.ts for this very build of the site, so
// nothing can be out of step and nothing has to be parsed.

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

export interface Outline {
  /** Names this version of the course, as records do. */
  readonly digest: string;
  /** In the order in which they are read. */
  readonly guides: readonly OutlineGuide[];
}
