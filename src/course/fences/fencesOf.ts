import type { Code } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFenceMeta } from './meta';

/** A code fence of a page. */
export interface Fence {
  readonly language: string;
  readonly text: string;
  readonly meta: ReadonlyMap<string, string | true>;
  /** Line of the page on which the text begins, one-based. */
  readonly line: number;
  /** Columns by which the page indents the text. */
  readonly indent: number;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);

/**
 * Finds the code fences of an MDX text.
 *
 * @throws when the text is not MDX
 */
export function fencesOf(mdx: string): Fence[] {
  const fences: Fence[] = [];
  visit(parser.parse(mdx), 'code', (node: Code) => {
    const start = node.position?.start;
    fences.push({
      language: node.lang ?? '',
      text: node.value,
      meta: parseFenceMeta(node.meta).values,
      line: (start?.line ?? 0) + 1,
      indent: (start?.column ?? 1) - 1,
    });
  });
  return fences;
}
