import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * The anchors of a page's headings, as Docusaurus 3.10 makes them (github-slugger 1.5, see its
 * mdx-loader, remark/headings).
 */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, 'heading', (heading: Heading) => {
    anchors.add(slugger.slug(toString(heading)));
  });
  return anchors;
}
