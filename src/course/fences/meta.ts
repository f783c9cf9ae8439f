/**
 * What stands after the language of a code fence: `file=./a.ts region=plugin title="My plugin"`.
 */
export interface FenceMeta {
  /** Value by key; a key without `=` has the value `true`. */
  readonly values: ReadonlyMap<string, string | true>;
  /** The meta text without the keys of the course, for Docusaurus; undefined when nothing is left. */
  readonly rest: string | undefined;
}

const courseKeys = new Set(['file', 'region', 'no-check']);

/** Reads the meta text of a fence. Keys of the course are `file`, `region` and `no-check`. */
export function parseFenceMeta(meta: string | null | undefined): FenceMeta {
  const values = new Map<string, string | true>();
  const rest: string[] = [];
  for (const match of (meta ?? '').matchAll(/\{[^}]*\}|([^\s="{]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    const [whole, key, quoted, plain] = match;
    if (key !== undefined) values.set(key, quoted ?? plain ?? true);
    if (key === undefined || !courseKeys.has(key)) rest.push(whole);
  }
  return { values, rest: rest.length > 0 ? rest.join(' ') : undefined };
}
