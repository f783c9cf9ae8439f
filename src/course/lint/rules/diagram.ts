import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Component, lineOf } from '../material/page';
import { type Remark, rule } from './rule';

const fewestWords = 6;

/** Every picture says in words what it shows. */
export const diagram = rule('diagram', ({ page }) => {
  const remarks: Remark[] = [];
  const look = (alt: string | null | undefined, line: number, name: string) => {
    const words = (alt ?? '').split(/\s+/).filter(word => word !== '').length;
    if (words >= fewestWords) return;
    remarks.push({
      file: page.file,
      line,
      found: words === 0 ? `${name} without alternative text` : `${name} with alt="${alt}"`,
      wanted: `alt: what the picture says, in ${fewestWords} words or more`,
    });
  };
  for (const component of page.components) {
    if (component.name === 'Diagram' || component.name === 'img') {
      look(altOf(component), lineOf(component), `<${component.name}>`);
    }
  }
  visit(page.tree, 'image', (image: Image) => look(image.alt, lineOf(image), 'an image'));
  return remarks;
});

function altOf({ attributes }: Component): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'alt') {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}
