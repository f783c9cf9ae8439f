import ts from 'typescript';
import type { AuthorError } from '../errors/courseError';
import { showFound } from '../errors/fromZod';

/**
 * Finds the titles of the tests in a checks file without running it, in order, without `describe`
 * titles. Only literal titles of plain `it(…)` and `test(…)` calls are allowed: the page lists all
 * checks before the first run, and each must run on every run.
 *
 * @param file - the name to show in errors
 * @returns the titles, and a mistake with its line for whatever else defines tests
 */
export function checkNames(text: string, file: string): { names: string[]; errors: AuthorError[] } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const vitest = vitestImports(source);
  const names: string[] = [];
  const errors: AuthorError[] = [];
  const report = (node: ts.Node, message: string) => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    errors.push({ file, line: line + 1, column: character + 1, message });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) visitCall(node);
    // it.each`…` is a tagged template, whose result is called.
    if (ts.isTaggedTemplateExpression(node)) visitCallee(node, node.tag);
    ts.forEachChild(node, visit);
  };
  /** Gives what a plain call defines; whatever has a modifier is a mistake. */
  const visitCallee = (node: ts.Node, expression: ts.Expression): Role | undefined => {
    const callee = calleeOf(expression);
    const role = callee && vitest.get(callee.name);
    if (!callee || !role || callee.modifier === undefined) return role;
    report(
      node,
      `${callee.name}.${callee.modifier} is not allowed in checks, allowed: ${callee.name}('…', …). ` +
        'Every check has a name of its own and runs on every run.',
    );
    return undefined;
  };
  const visitCall = (call: ts.CallExpression): void => {
    if (visitCallee(call, call.expression) !== 'check') return;
    const title = call.arguments[0];
    if (!title || !ts.isStringLiteral(title)) {
      const found = title ? title.getText(source) : undefined;
      report(
        title ?? call,
        `the title of a check: found ${found ?? 'nothing'}, allowed: a string literal in quotes`,
      );
    } else if (names.includes(title.text)) {
      report(title, `two checks are named ${showFound(title.text)}; names are unique in a file`);
    } else {
      names.push(title.text);
    }
  };

  visit(source);
  return { names, errors };
}

type Role = 'check' | 'group';

/** Local names of what was imported from Vitest to define tests. */
function vitestImports(source: ts.SourceFile): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if (!ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (statement.moduleSpecifier.text !== 'vitest') continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      const imported = (propertyName ?? name).text;
      if (imported === 'it' || imported === 'test') roles.set(name.text, 'check');
      if (imported === 'describe' || imported === 'suite') roles.set(name.text, 'group');
    }
  }
  return roles;
}

/** `it`, `it.only`, `it.each([…])`, `` it.each`…` `` → the name and its first modifier. */
function calleeOf(expression: ts.Expression): { name: string; modifier?: string } | undefined {
  if (ts.isIdentifier(expression)) return { name: expression.text };
  if (ts.isPropertyAccessExpression(expression)) {
    const inner = calleeOf(expression.expression);
    return inner && { name: inner.name, modifier: inner.modifier ?? expression.name.text };
  }
  return undefined;
}
