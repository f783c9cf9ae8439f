/** One answer to a question, and what it leads to: another question, or an outcome. */
export interface Option {
  /** Unique in its question. */
  readonly id: string;
  readonly label: string;
  /** Id of a question or an outcome. */
  readonly to: string;
}

/** Text may hold code in backticks and links, as in a quiz. */
export interface Question {
  readonly ask: string;
  /** Where the answer can be found out. */
  readonly help: string;
  readonly options: readonly Option[];
}

/** Where an example or a case can be read up. */
export interface Source {
  readonly label: string;
  readonly url: string;
}

/** An end of the tree: what to do. */
export interface Outcome {
  readonly title: string;
  readonly build: string;
  /** Role of each package that is to be made; none where no package is. */
  readonly roles: readonly string[];
  readonly start: string;
  readonly example: string;
  readonly source: Source;
}

export interface Tree {
  /** Id of the first question. */
  readonly first: string;
  readonly questions: Readonly<Record<string, Question>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** A plugin, a module or a change that exists, and the answers that lead to it. */
export interface Case {
  readonly id: string;
  /** What somebody wanted, in a sentence of theirs. */
  readonly wish: string;
  readonly answers: readonly { readonly option: string; readonly because: string }[];
  /** What was made, in a sentence. */
  readonly made: string;
  readonly source: Source;
  /** Packages that are to be found in a package registry, with their roles there. */
  readonly packages: readonly { readonly name: string; readonly role: string }[];
}
