import type { Program } from 'estree';
import { valueToEstree } from 'estree-util-value-to-estree';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The value of an attribute given as text; undefined where it is missing or an expression. */
export function textAttribute(element: JsxElement, name: string): string | undefined {
  const found = element.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

export function setText(element: JsxElement, name: string, value: string): void {
  element.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** Adds `name={identifier}`. */
export function setIdentifier(element: JsxElement, name: string, identifier: string): void {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: { type: 'Identifier', name: identifier } }],
  };
  element.attributes.push({
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: identifier, data: { estree } },
  });
}

/** Adds `name={…}` with a value of JSON's kinds. */
export function setValue(element: JsxElement, name: string, value: unknown): void {
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: valueToEstree(value) }],
  };
  element.attributes.push({
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree } },
  });
}

/** `import identifier from 'request'; export { identifier as exported };` */
export function importAndExport(identifier: string, request: string, exported: string): MdxjsEsm {
  const local = { type: 'Identifier', name: identifier } as const;
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'ImportDeclaration',
        specifiers: [{ type: 'ImportDefaultSpecifier', local }],
        source: { type: 'Literal', value: request, raw: JSON.stringify(request) },
        attributes: [],
      },
      {
        type: 'ExportNamedDeclaration',
        declaration: null,
        specifiers: [
          { type: 'ExportSpecifier', local, exported: { type: 'Identifier', name: exported } },
        ],
        source: null,
        attributes: [],
      },
    ],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

/** `const identifier = () => import('request');` */
export function importer(identifier: string, request: string): MdxjsEsm {
  const source = { type: 'Literal', value: request, raw: JSON.stringify(request) } as const;
  const estree: Program = {
    type: 'Program',
    sourceType: 'module',
    body: [
      {
        type: 'VariableDeclaration',
        kind: 'const',
        declarations: [
          {
            type: 'VariableDeclarator',
            id: { type: 'Identifier', name: identifier },
            init: {
              type: 'ArrowFunctionExpression',
              params: [],
              expression: true,
              body: { type: 'ImportExpression', source },
            },
          },
        ],
      },
    ],
  };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}
