import type { Identifier } from 'acorn';
import { type AnyNode, boundNames, childrenOf, isFunction } from './syntaxTree';

/** How a name is used: `{ name }` and `name()` must be rewritten differently; nobody may assign to an import. */
export type Use = 'read' | 'shorthand' | 'call' | 'assigned';

/**
 * Finds every use of a module's top-level names, leaving out where an inner scope declares the same name.
 *
 * @param names  the top-level names to look for
 */
export function findReferences(
  program: AnyNode,
  names: ReadonlySet<string>,
  found: (use: Use, identifier: Identifier) => void,
): void {
  if (names.size === 0) return;
  visit(program, undefined, '', new Set());

  function visit(
    node: AnyNode,
    parent: AnyNode | undefined,
    key: string,
    hidden: ReadonlySet<string>,
  ) {
    if (node.type === 'Identifier') {
      const use = names.has(node.name) && !hidden.has(node.name) && useOf(node, parent, key);
      if (use) found(use, node);
      return;
    }
    if (node.type === 'ImportDeclaration') return;
    const declared = declaredBy(node, parent).filter(name => names.has(name));
    const inner = declared.length > 0 ? new Set([...hidden, ...declared]) : hidden;
    for (const [childKey, child] of childrenOf(node)) {
      // In `{ name }` acorn gives one identifier as both key and value.
      if (node.type === 'Property' && childKey === 'key' && node.shorthand) continue;
      visit(child, node, childKey, inner);
    }
  }
}

function useOf(node: Identifier, parent: AnyNode | undefined, key: string): Use | false {
  switch (parent?.type) {
    case 'MemberExpression':
      return (key === 'object' || parent.computed) && 'read';
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return (key === 'value' || parent.computed) && 'read';
    case 'Property':
      if (key === 'key') return parent.computed && 'read';
      return parent.shorthand ? 'shorthand' : 'read';
    case 'CallExpression':
      return key === 'callee' ? 'call' : 'read';
    case 'TaggedTemplateExpression':
      return key === 'tag' ? 'call' : 'read';
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return key === 'left' ? 'assigned' : 'read';
    case 'AssignmentPattern':
      return key === 'left' ? 'assigned' : 'read';
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      // A pattern that declares binds the name, and then it is hidden: only assignments come here.
      return 'assigned';
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ExportSpecifier':
    case 'ExportAllDeclaration':
    case 'ImportAttribute':
      return false;
    default:
      return 'read';
  }
}

/** The names that a node declares for what is inside it. */
function declaredBy(node: AnyNode, parent: AnyNode | undefined): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...node.params.flatMap(boundNames), ...(node.id ? [node.id.name] : [])];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : [];
    case 'BlockStatement': {
      const lexical = node.body.flatMap(lexicalNames);
      return parent && isFunction(parent) ? [...lexical, ...varNames(node)] : lexical;
    }
    case 'StaticBlock':
      return [...node.body.flatMap(lexicalNames), ...varNames(node)];
    case 'SwitchStatement':
      return node.cases.flatMap(c => c.consequent.flatMap(lexicalNames));
    case 'ForStatement':
      return node.init ? lexicalNames(node.init) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return lexicalNames(node.left);
    case 'CatchClause':
      return node.param ? boundNames(node.param) : [];
    default:
      return [];
  }
}

function lexicalNames(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    return node.id ? [node.id.name] : [];
  }
  if (node.type !== 'VariableDeclaration' || node.kind === 'var') return [];
  return node.declarations.flatMap(d => boundNames(d.id));
}

/** The names that `var` declares anywhere in a function's body, without those of functions inside it. */
function varNames(node: AnyNode): string[] {
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(d => boundNames(d.id))
      : [];
  const below = childrenOf(node).flatMap(([, child]) =>
    isFunction(child) || child.type === 'StaticBlock' ? [] : varNames(child),
  );
  return [...own, ...below];
}
