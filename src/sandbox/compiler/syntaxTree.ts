import type { AnyNode } from 'acorn';

export type { AnyNode };

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes directly below a node of acorn's tree, each with the property that it stands in. */
export function childrenOf(node: AnyNode): [key: string, child: AnyNode][] {
  const children: [string, AnyNode][] = [];
  for (const [key, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push([key, item]);
    } else if (isNode(value)) children.push([key, value]);
  }
  return children;
}

export const isFunction = (node: AnyNode) =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression';

/** The names that a pattern binds: `{ a, b: [c], ...d }` binds a, c and d. */
export function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap(p => boundNames(p.type === 'Property' ? p.value : p));
    case 'ArrayPattern':
      return pattern.elements.flatMap(e => (e ? boundNames(e) : []));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** The offsets of all expressions that are statements of their own in a list of statements. */
export function expressionStarts(node: AnyNode, starts = new Set<number>()): Set<number> {
  for (const [key, child] of childrenOf(node)) {
    const inList =
      key === 'consequent' ? node.type === 'SwitchCase' : key === 'body' && isList(node);
    if (inList && child.type === 'ExpressionStatement') starts.add(child.start);
    expressionStarts(child, starts);
  }
  return starts;
}

const isList = (node: AnyNode) =>
  node.type === 'Program' || node.type === 'BlockStatement' || node.type === 'StaticBlock';
