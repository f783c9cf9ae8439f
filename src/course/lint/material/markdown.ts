import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).use(remarkGfm);
const markdown = unified().use(remarkParse).use(remarkGfm);

/**
 * Parses a page.
 *
 * @throws a VFileMessage when the text is not MDX
 */
export function parsePage(text: string): Root {
  return mdx.parse(text);
}

/** Parses Markdown as YAML files hold it: without front matter and components. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}
