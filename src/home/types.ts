import type { CodeToken, ExerciseData } from '../course/lessonData';

/** One check of an exercise of the course, and the names of all of them. */
export interface Proof {
  readonly exercise: string;
  /** Includes the site's base url. */
  readonly url: string;
  readonly id: string;
  readonly names: readonly string[];
  /** The code of one check, in the editor's colours. */
  readonly code: readonly CodeToken[];
}

/** A set of guides that ends in a certificate, in numbers. */
export interface PathwayFacts {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly guides: readonly string[];
  readonly coming: readonly string[];
  /** Titles of the exercises, and how many checks each has. */
  readonly exercises: readonly { readonly title: string; readonly checks: number }[];
  readonly questions: number;
  readonly quizPercent: number;
  readonly minutes: number;
}

/** What the home page gets of the build. */
export interface HomeData {
  /** The Backstage release that runs, such as `1.55`. */
  readonly release: string;
  readonly example: ExerciseData;
  readonly proof: Proof;
  readonly pathways: readonly PathwayFacts[];
}
