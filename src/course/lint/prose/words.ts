import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** Nodes whose words count as prose: no fences, no attributes of components. */
const wording = new Set<Nodes['type']>(['heading', 'paragraph', 'tableCell']);

/** Counts the words of a page's prose. A name in code counts as one word. */
export function proseWords(tree: Root): number {
  let words = 0;
  visit(tree, (node: Nodes) => {
    if (!wording.has(node.type)) return undefined;
    const text = toString(node, { includeImageAlt: false });
    words += text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
    return SKIP;
  });
  return words;
}
