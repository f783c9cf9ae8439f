import type { TypeInfo } from '../protocol';
import { renderDocumentation } from './documentation';
import { element } from './element';

/** The classes of code's colours (src/css/tokens.css) for TypeScript's kinds of display part. */
const classes: Readonly<Record<string, string>> = {
  keyword: 'tok-keyword',
  stringLiteral: 'tok-string',
  numericLiteral: 'tok-number',
  className: 'tok-className',
  interfaceName: 'tok-typeName',
  aliasName: 'tok-typeName',
  typeParameterName: 'tok-typeName',
  enumName: 'tok-typeName',
  moduleName: 'tok-namespace',
};

/** Tags whose text helps who writes code; the others are for those who write documentation. */
const shownTags = new Set(['deprecated', 'example', 'param', 'returns', 'remarks', 'throws']);

export const signatureText = ({ signature }: TypeInfo) => signature.map(([text]) => text).join('');

/** Signature and documentation of a name, for a small window beside the code. */
export function renderInfo(info: TypeInfo): HTMLElement {
  const code = element(
    'code',
    {},
    ...info.signature.map(([text, kind]) =>
      classes[kind] ? element('span', { class: classes[kind] }, text) : text,
    ),
  );
  const tags = info.tags.filter(({ name }) => shownTags.has(name));
  return element(
    'div',
    // It scrolls where it is long: then the keyboard has to reach it.
    { class: 'cm-typeInfo', role: 'group', 'aria-label': 'Type', tabindex: '0' },
    element('pre', { class: 'cm-typeSignature' }, code),
    ...renderDocumentation(info.documentation),
    ...tags.flatMap(({ name, text }) => [
      element('p', { class: 'cm-typeTag' }, element('strong', {}, `@${name}`)),
      ...renderDocumentation(text),
    ]),
  );
}
