// What a page gets of a sorting task: packages.yaml of a lesson, filled up from the installed packages by
// remark/sorting. Types only, so that pages can import this without schemas.

/** A role that packages have in Backstage, such as `backend-plugin`. */
export interface SortingRole {
  readonly id: string;
  /** Ends a sentence that begins with "A package of this role". */
  readonly means: string;
}

/** An installed package to sort. */
export interface SortingPackage {
  readonly name: string;
  /** `backstage.role` of its own package.json. */
  readonly role: string;
  /** Those of its dependencies that tell something about where it can run. */
  readonly uses: readonly string[];
  /** For who chose another role. */
  readonly hint: string;
  /** For who chose right. */
  readonly why: string;
}

export interface SortingData {
  readonly roles: readonly SortingRole[];
  readonly packages: readonly SortingPackage[];
}
