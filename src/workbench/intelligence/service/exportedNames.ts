import ts from 'typescript';
import type { ExportedNames } from '../protocol';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * What a module exports under a name and can be imported by it, apart from what is deprecated.
 *
 * @param specifier what imports it
 */
export function exportedNames(
  checker: ts.TypeChecker,
  module: ts.Symbol,
  specifier: string,
): ExportedNames[number] {
  const values: string[] = [];
  const types: string[] = [];
  for (const exported of exportsOf(checker, module)) {
    if (exported.name === 'default' || !identifier.test(exported.name)) continue;
    const target = withoutAlias(checker, exported);
    if (isDeprecated(target)) continue;
    (target.flags & ts.SymbolFlags.Value ? values : types).push(exported.name);
  }
  return { module: specifier, values: values.sort(), types: types.sort() };
}

function exportsOf(checker: ts.TypeChecker, module: ts.Symbol): ts.Symbol[] {
  const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals);
  if (!whole) return checker.getExportsOfModule(module);
  // `export = e` with a namespace `e` beside it, as express has.
  return [...(withoutAlias(checker, whole).exports?.values() ?? [])];
}

const withoutAlias = (checker: ts.TypeChecker, symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

function isDeprecated({ declarations = [] }: ts.Symbol): boolean {
  return declarations.length > 0 && declarations.every(each => ts.getJSDocDeprecatedTag(each));
}
