import type { PanelName } from './profiles';
import type { Exercise, Question, Track } from './types';

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

/** What a page shows of an exercise; not what only authors and CI need. */
export type ExerciseData = Omit<Exercise, 'folder' | 'wrong' | 'startsPassing'> & {
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
