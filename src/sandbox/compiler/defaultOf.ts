/** Bundlers, Vitest and Node.js disagree on what the default import of compiled CommonJS is. */
export const defaultOf = <T extends object>(imported: T): T =>
  'default' in imported ? (imported.default as T) : imported;
