// What the page of the glossary gets of the course, made by plugin/glossaryData. Types only: pages import this.

/** A lesson that uses a term. */
export interface GlossaryUse {
  readonly title: string;
  /** Includes the site's base url. */
  readonly url: string;
}

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  /** `A` to `Z`; `#` for what begins with no letter. */
  readonly letter: string;
  readonly definition: string;
  readonly source: string;
  readonly see: readonly { readonly id: string; readonly term: string }[];
  /** In the order of the course. */
  readonly usedIn: readonly GlossaryUse[];
}

/** Sorted by term. */
export type GlossaryData = readonly GlossaryEntry[];
