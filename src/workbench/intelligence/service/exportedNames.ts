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
  let named = nameOfWhole(checker, module, specifier);
  for (const exported of exportsOf(checker, module)) {
    const target = withoutAlias(checker, exported);
    if (isDeprecated(target)) continue;
    if (exported.name === 'default') {
      if (target.flags & ts.SymbolFlags.Value) named = nameOfDefault(target, specifier);
      continue;
    }
    if (!identifier.test(exported.name)) continue;
    (target.flags & ts.SymbolFlags.Value ? values : types).push(exported.name);
  }
  return {
    module: specifier,
    values: values.sort(),
    types: types.sort(),
    ...(named === undefined ? {} : { default: named }),
  };
}

/** `import express from 'express'`: of a module that is one value as a whole. */
function nameOfWhole(checker: ts.TypeChecker, module: ts.Symbol, specifier: string) {
  const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals);
  const isValue = whole && withoutAlias(checker, whole).flags & ts.SymbolFlags.Value;
  return isValue ? nameOfModule(specifier) : undefined;
}

/** What a default export is called where it is imported: its own name, or its module's in camel case. */
function nameOfDefault({ name }: ts.Symbol, specifier: string): string | undefined {
  return identifier.test(name) && name !== 'default' ? name : nameOfModule(specifier);
}

function nameOfModule(specifier: string): string | undefined {
  const last = specifier.split('/').at(-1) ?? '';
  const made = last.replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase());
  return identifier.test(made) ? made : undefined;
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
