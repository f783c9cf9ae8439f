import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './markdown';

/** A piece of text that readers read, and where it stands. */
export interface ReaderText {
  /** Absolute path of the file. */
  readonly file: string;
  /** The text as it was parsed; positions of `tree` point into it. */
  readonly source: string;
  readonly tree: Root;
  /** Line of the file for a line of `source`; `word` helps where lines don't match. */
  lineAt(line: number, word?: string): number;
}

/** Markdown from a YAML file or an attribute. */
export function markdownText(
  file: string,
  source: string,
  lineAt: (line: number, word?: string) => number,
): ReaderText {
  return { file, source, tree: parseMarkdown(source), lineAt };
}

/** One line of words: what is left of a text when code, addresses and markup are taken away. */
export interface WordLine {
  /** One-based, in the file. */
  readonly line: number;
  readonly text: string;
}

/** The words of a text, line by line, without code. */
export function wordLines(text: ReaderText): WordLine[] {
  const lines: WordLine[] = [];
  const add = (value: string, first: number) => {
    value.split('\n').forEach((part, index) => {
      if (part.trim() !== '') lines.push({ line: first + index, text: part });
    });
  };
  visit(text.tree, (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') add(node.value, line);
    if (node.type === 'image' && node.alt) add(node.alt, line);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      if (readAloud.has(attribute.name)) {
        add(attribute.value, attribute.position?.start.line ?? line);
      }
    }
  });
  return lines;
}

/** Attributes that hold words for readers. */
const readAloud = new Set(['alt', 'aria-label', 'caption', 'label', 'title']);
