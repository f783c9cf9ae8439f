import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** Reads HTML as a browser with scripts does: what is in `noscript` is no part of the page. */
export const parseHtml = (html: string): HtmlDocument => parse(html);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find(attr => attr.name === name)?.value;

export const classesOf = (element: HtmlElement): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/);

/** The first element in document order that fits. */
export function findElement(
  root: HtmlDocument | HtmlElement,
  fits: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const node of root.childNodes) {
    if (!isElement(node)) continue;
    const found = fits(node) ? node : findElement(node, fits);
    if (found) return found;
  }
  return undefined;
}

/** The outermost elements in document order that fit. */
export function findElements(
  root: HtmlElement,
  fits: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return root.childNodes.flatMap(node => {
    if (!isElement(node)) return [];
    return fits(node) ? [node] : findElements(node, fits);
  });
}

/** Elements that are not read: controls, drawings, what is hidden, and what repeats other pages. */
const SKIPPED = new Set(
  'script style template noscript svg nav aside button select textarea dialog iframe canvas video audio'.split(
    ' ',
  ),
);
const SKIPPED_ROLES = new Set([
  'tablist',
  'tabpanel',
  'textbox',
  'toolbar',
  'navigation',
  'status',
  'alert',
]);
const SKIPPED_CLASSES = [
  'hash-link',
  'table-of-contents',
  'theme-doc-toc-mobile',
  'theme-edit-this-page',
  'pagination-nav',
];

/** Whether an element is no part of what a page says. A page leaves a part out by `data-search="off"`. */
export function isSkipped(element: HtmlElement): boolean {
  const has = (name: string) => attribute(element, name) !== undefined;
  return (
    SKIPPED.has(element.tagName) ||
    SKIPPED_ROLES.has(attribute(element, 'role') ?? '') ||
    has('hidden') ||
    has('popover') ||
    attribute(element, 'aria-hidden') === 'true' ||
    attribute(element, 'data-search') === 'off' ||
    classesOf(element).some(name => SKIPPED_CLASSES.includes(name))
  );
}

/** Elements that stand in a line of text: around them no space is added. */
const INLINE = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var label'.split(
    ' ',
  ),
);
/** Zero-width characters, which Docusaurus puts into links of headings, and soft hyphens. */
const INVISIBLE = /[\u200b-\u200d\ufeff\u00ad]/g;

function rawText(node: HtmlNode, everything: boolean): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!isElement(node) || (!everything && isSkipped(node) && node.tagName !== 'button')) return '';
  const text = node.childNodes.map(child => rawText(child, everything)).join('');
  return INLINE.has(node.tagName) || node.tagName === 'button' ? text : ` ${text} `;
}

/** Text as a line; a button in it is read, for in prose it is a word that can be pressed. */
export const textOf = (element: HtmlElement): string =>
  rawText(element, false).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Code as one line; Prism's lines are elements of their own. */
export const codeOf = (element: HtmlElement): string =>
  rawText(element, true).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
