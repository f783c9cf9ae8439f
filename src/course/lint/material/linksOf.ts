import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ReaderText } from './readerText';

/** A link or image of a text. */
export interface Link {
  /** Absolute path of the file that holds it. */
  readonly file: string;
  /** One-based, in the file. */
  readonly line: number;
  readonly url: string;
}

/** Finds the links of a text: Markdown's own, and `href` and `src` of components. */
export function linksOf(text: ReaderText): Link[] {
  const links: Link[] = [];
  visit(text.tree, (node: Nodes) => {
    const add = (url: string, line = node.position?.start.line ?? 1) =>
      links.push({ file: text.file, line: text.lineAt(line, url), url });
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') add(node.url);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      if (attribute.name === 'href' || attribute.name === 'src') {
        add(attribute.value, attribute.position?.start.line);
      }
    }
  });
  return links;
}
