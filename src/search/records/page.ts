import { attribute, findElement, parseHtml, textOf, type HtmlElement } from './html';
import { KINDS, type Kind } from './record';

/** A built page, before it is cut into records. */
export interface Page {
  /** What it says: its `main`, without what stands around. */
  readonly root: HtmlElement;
  readonly kind: Kind;
  readonly title: string;
  readonly description: string | undefined;
}

const isKind = (value: string | undefined): value is Kind =>
  (KINDS as readonly (string | undefined)[]).includes(value);

/**
 * Reads a built page. What it is says its `<meta name="docsearch:kind">`; without one it is a `page`.
 *
 * @returns nothing for a page that asks not to be indexed, or has no `main`
 * @throws if the kind is none that search knows
 */
export function readPage(html: string): Page | undefined {
  const document = parseHtml(html);
  const meta = (name: string): string | undefined => {
    const element = findElement(
      document,
      ({ tagName, attrs }) =>
        tagName === 'meta' && attrs.some(attr => attr.name === 'name' && attr.value === name),
    );
    return element && attribute(element, 'content');
  };
  const root = findElement(document, element => element.tagName === 'main');
  if (!root || /\bnoindex\b/.test(meta('robots') ?? '')) return undefined;
  const kind = meta('docsearch:kind') ?? 'page';
  if (!isKind(kind)) {
    throw new Error(
      `<meta name="docsearch:kind" content="${kind}"> is none that search knows. Known are: ${KINDS.join(', ')}.`,
    );
  }
  const heading = findElement(root, element => element.tagName === 'h1');
  const documentTitle = findElement(document, element => element.tagName === 'title');
  const title =
    (heading && textOf(heading)) || (documentTitle ? textOf(documentTitle).split(' | ')[0]! : '');
  return { root, kind, title, description: meta('description') };
}
