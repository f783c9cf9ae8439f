/** What a reader has done in the plain code, before the editor was there. */
export interface Typed {
  path?: string;
  /** Names of keys, as events name them; or a text that was pasted. */
  keys: string[];
  /** Where in the text they had clicked. */
  at?: number | undefined;
}
