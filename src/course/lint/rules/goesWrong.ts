import type { RootContent } from 'mdast';
import type { Page } from '../material/page';
import type { Remark } from './rule';

const fewest = 2;
const most = 4;

/**
 * "What goes wrong" holds two to four mistakes. Each begins with a paragraph in bold or with a
 * heading, and at least one shows the message that a reader will see.
 */
export function goesWrong({ file, sections }: Page): Remark[] {
  const section = sections.find(({ title }) => title === 'What goes wrong');
  if (!section) return [];
  const entries = section.nodes.filter(beginsEntry).length;
  const remarks: Remark[] = [];
  if (entries < fewest || entries > most) {
    remarks.push({
      file,
      line: section.line,
      found: `${entries} mistakes in "What goes wrong"`,
      wanted: `${fewest} to ${most}, each beginning with **bold words** or a heading`,
    });
  }
  if (!section.nodes.some(node => node.type === 'code' || /`[^`]{12,}`/.test(sourceOf(node)))) {
    remarks.push({
      file,
      line: section.line,
      found: 'no message in "What goes wrong"',
      wanted: 'the real message of at least one mistake, in a fence or in backquotes',
    });
  }
  return remarks;

  function sourceOf(node: RootContent): string {
    return node.type === 'paragraph'
      ? node.children.map(child => (child.type === 'inlineCode' ? `\`${child.value}\`` : '')).join()
      : '';
  }
}

function beginsEntry(node: RootContent): boolean {
  return (
    (node.type === 'heading' && node.depth === 3) ||
    (node.type === 'paragraph' && node.children[0]?.type === 'strong')
  );
}
