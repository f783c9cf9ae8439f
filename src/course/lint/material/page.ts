import type { Heading, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parsePage } from './markdown';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** What stands below one heading of the second level, or before the first of them. */
export interface Section {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  /** Line of the heading, one-based. */
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

/** A page as the rules look at it. */
export interface Page {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly tree: Root;
  readonly sections: readonly Section[];
  /** Components in the order of the page. */
  readonly components: readonly Component[];
}

/**
 * Parses a page and finds its sections.
 *
 * @throws a VFileMessage when the text is not MDX
 */
export function pageOf(file: string, text: string): Page {
  const tree = parsePage(text);
  const components: Component[] = [];
  visit(tree, node => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      components.push(node);
    }
  });
  return { file, text, tree, sections: sectionsOf(tree), components };
}

function sectionsOf(tree: Root): Section[] {
  const sections: { title: string; line: number; nodes: RootContent[] }[] = [
    { title: '', line: 1, nodes: [] },
  ];
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'mdxjsEsm') continue;
    if (isHeading(node) && node.depth <= 2) {
      sections.push({ title: toString(node), line: lineOf(node), nodes: [] });
    } else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

const isHeading = (node: RootContent): node is Heading => node.type === 'heading';

/** The line on which a node begins, one-based. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

/** A top-level component of a section, such as `Exercise`. */
export function isComponent(node: RootContent, ...names: readonly string[]): boolean {
  return node.type === 'mdxJsxFlowElement' && names.includes(node.name ?? '');
}
