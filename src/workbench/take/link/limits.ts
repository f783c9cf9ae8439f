/** What a link may hold. Each limit is looked at before the work that it bounds. */
export const limits = {
  /** Characters of the code in the fragment. */
  encoded: 300_000,
  /** Bytes that they may inflate to. */
  inflated: 1_000_000,
  files: 50,
  /** Characters of a path. */
  path: 200,
  /** Characters of a project's name. */
  name: 80,
} as const;
