/** A `<Term>` on a page. */
export interface TermUse {
  /** As written; empty where there is none. */
  readonly id: string;
  /** One-based, of the page's file. */
  readonly line: number;
  readonly column: number;
}

/** What only looks like a tag: front matter, fenced code, code in line, comments. */
const notProse =
  /(?<![\s\S])---\n[\s\S]*?^---$|^([ \t]*)(`{3,}|~{3,})[\s\S]*?^[ \t]*\2|(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?[^`]\3(?!`)|\{\/\*[\s\S]*?\*\/\}/gm;

/**
 * Finds the `<Term>` elements of an MDX text. By their form: parsing all lessons would take seconds, and when a page is
 * compiled, its parser has the last word.
 */
export function termUsesOf(mdx: string): TermUse[] {
  const prose = mdx.replaceAll(notProse, found => found.replaceAll(/[^\n]/g, ' '));
  return [...prose.matchAll(/<Term\b([^>]*)>/g)].map(({ index, 1: attributes = '' }) => {
    const before = prose.slice(0, index);
    const id = /(?:^|\s)id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    return {
      id: id?.[1] ?? id?.[2] ?? '',
      line: before.split('\n').length,
      column: index - before.lastIndexOf('\n'),
    };
  });
}
