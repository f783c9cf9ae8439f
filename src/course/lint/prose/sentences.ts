import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { toNlcst } from 'mdast-util-to-nlcst';
import type { Root, RootContent } from 'nlcst';
import { ParseEnglish } from 'parse-english';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { ReaderText } from '../material/readerText';

/** A paragraph, heading or cell as sentences and words. Code in it is a `SourceNode`. */
export interface Passage {
  readonly kind: 'paragraph' | 'heading' | 'tableCell';
  readonly tree: Root;
}

/** Splits a text into passages of natural language. Positions point into the text's source. */
export function passagesOf({ source, tree }: Pick<ReaderText, 'source' | 'tree'>): Passage[] {
  const file = new VFile(source);
  const passages: Passage[] = [];
  visit(tree, (node: Nodes) => {
    if (!isPassage(node)) return undefined;
    // toNlcst leaves out cells of tables; to a reader, they are sentences too.
    const paragraph = { ...node, type: 'paragraph' } as Paragraph;
    passages.push({ kind: node.type, tree: toNlcst(paragraph, file, ParseEnglish) });
    return SKIP;
  });
  return passages;
}

function isPassage(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

/** One tree of all passages, for retext's plugins. */
export function languageOf(text: Pick<ReaderText, 'source' | 'tree'>): Root {
  const children: RootContent[] = passagesOf(text).flatMap(passage => passage.tree.children);
  return { type: 'RootNode', children };
}
