import type { ImportDeclaration, Program } from 'acorn';
import type MagicString from 'magic-string';
import type { ImportRecord } from './compiledModule';
import type { Place } from './lines';
import { findReferences } from './references';
import { type AnyNode, boundNames, childrenOf, expressionStarts } from './syntaxTree';

export interface ModuleShape {
  imports: ImportRecord[];
  /** What `import('…')` names, as far as it can be read. */
  dynamic: string[];
  /** By exported name, the expression that reads it. */
  exports: Map<string, string>;
  stars: number[];
  /** What is to be done before the bindings are published. */
  hoisted: string;
  /** The variables that hold the imported namespaces, in the order of `imports`. */
  namespaces: string[];
}

export interface Source {
  text: string;
  edit: MagicString;
  /** The place of an offset in the reader's file. */
  placeOf(offset: number): Place;
  fail(offset: number, message: string): never;
}

/** The local name of a default export that has none. */
const DEFAULT = '__default__';

/**
 * Turns `import` and `export` into reads of namespaces and a table of exports, in place: no line moves. Bindings stay
 * live because every use of an imported name becomes a read of its module's namespace.
 */
export function rewriteModule(program: Program, source: Source): ModuleShape {
  const { edit, text, placeOf, fail } = source;
  const shape: ModuleShape = {
    imports: [],
    dynamic: [],
    exports: new Map(),
    stars: [],
    hoisted: '',
    namespaces: [],
  };
  /** By local name, the expression that reads the imported binding. */
  const imported = new Map<string, string>();

  const remove = (start: number, end: number) => {
    edit.update(start, end, `;${text.slice(start, end).replace(/[^\n]+/g, '')}`);
  };
  const nameOf = (node: AnyNode) => (node.type === 'Literal' ? String(node.value) : textName(node));
  const addImport = (specifier: AnyNode, hint = '') => {
    const { line, column } = placeOf(specifier.start);
    shape.namespaces.push(`__import${shape.namespaces.length}_${hint}`);
    return shape.imports.push({ specifier: nameOf(specifier), line, column, names: [] }) - 1;
  };
  const take = (
    index: number,
    name: AnyNode | string,
    at: number,
    how: { reexported?: true } = {},
  ) => {
    const text = typeof name === 'string' ? name : nameOf(name);
    shape.imports[index]!.names.push({ name: text, ...placeOf(at), ...how });
    return `${shape.namespaces[index]}${member(text)}`;
  };

  function readImport(node: ImportDeclaration) {
    const main = node.specifiers.find(s => s.type === 'ImportDefaultSpecifier');
    const index = addImport(node.source, main?.local.name);
    for (const specifier of node.specifiers) {
      const read =
        specifier.type === 'ImportNamespaceSpecifier'
          ? shape.namespaces[index]!
          : specifier.type === 'ImportDefaultSpecifier'
            ? take(index, 'default', specifier.start)
            : take(index, specifier.imported, specifier.start);
      imported.set(specifier.local.name, read);
    }
    remove(node.start, node.end);
  }

  for (const node of program.body) if (node.type === 'ImportDeclaration') readImport(node);

  rewriteDynamicImports(program, edit, shape.dynamic);
  const lineStarts = imported.size > 0 ? expressionStarts(program) : new Set<number>();
  findReferences(program, new Set(imported.keys()), (use, { name, start, end }) => {
    const read = imported.get(name)!;
    if (use === 'assigned') {
      fail(start, `\`${name}\` is imported, and nothing can be assigned to an import.`);
    } else if (use === 'shorthand') edit.appendLeft(end, `:${read}`);
    // Called through a namespace, the function would get the namespace as its `this`.
    else if (use === 'call' && !shape.namespaces.includes(read)) {
      // A line that begins with a parenthesis would continue a line before it that has no semicolon.
      // Engines place a failed call at the parenthesis then; as a part of the name it leads to the name.
      const called = text[end] === '(' ? end + 1 : end;
      const before = lineStarts.has(start) ? ';' : '';
      edit.update(start, called, `${before}(0,${read})${text.slice(end, called)}`);
    } else edit.update(start, end, read);
  });

  for (const node of program.body) {
    if (node.type === 'ExportAllDeclaration') {
      const index = addImport(node.source);
      if (node.exported) shape.exports.set(nameOf(node.exported), shape.namespaces[index]!);
      else shape.stars.push(index);
      remove(node.start, node.end);
    } else if (node.type === 'ExportNamedDeclaration') {
      const { declaration } = node;
      if (declaration) {
        const names =
          declaration.type === 'VariableDeclaration'
            ? declaration.declarations.flatMap(d => boundNames(d.id))
            : [declaration.id.name];
        for (const name of names) shape.exports.set(name, name);
        edit.remove(node.start, declaration.start);
        continue;
      }
      const index = node.source ? addImport(node.source) : undefined;
      for (const { local, exported } of node.specifiers) {
        const name = nameOf(local);
        const read =
          index === undefined
            ? (imported.get(name) ?? name)
            : take(index, name, local.start, { reexported: true });
        shape.exports.set(nameOf(exported), read);
      }
      remove(node.start, node.end);
    } else if (node.type === 'ExportDefaultDeclaration') {
      shape.exports.set('default', exportDefault(node.start, node.declaration));
    }
  }
  return shape;

  /** @returns the expression that reads the default export */
  function exportDefault(start: number, declaration: AnyNode): string {
    const { type } = declaration;
    if ((type === 'FunctionDeclaration' || type === 'ClassDeclaration') && declaration.id) {
      edit.remove(start, declaration.start);
      return declaration.id.name;
    }
    if (type === 'FunctionDeclaration') {
      // It stays a declaration, because declarations are hoisted.
      edit.remove(start, declaration.start);
      const parenthesis = text.indexOf('(', declaration.start);
      edit.appendLeft(parenthesis, ` ${DEFAULT}`);
      shape.hoisted = `Object.defineProperty(${DEFAULT},"name",{value:"default",configurable:true});`;
      return DEFAULT;
    }
    // As the value of a property called `default`, an anonymous class or arrow function gets that as its name.
    edit.update(start, declaration.start, `const {default:${DEFAULT}}={default:`);
    edit.appendLeft(declaration.end, '};');
    return DEFAULT;
  }
}

function rewriteDynamicImports(node: AnyNode, edit: MagicString, found: string[]): void {
  if (node.type === 'ImportExpression') {
    edit.update(node.start, node.start + 'import'.length, '__dynamicImport');
    if (node.source.type === 'Literal') found.push(String(node.source.value));
  }
  for (const [, child] of childrenOf(node)) rewriteDynamicImports(child, edit, found);
}

const textName = (node: AnyNode) => (node.type === 'Identifier' ? node.name : '');

const member = (name: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
