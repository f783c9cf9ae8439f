import ts from 'typescript';
import type { SharedSources, SourceSet } from './host';

/** A mistake in one of the checked sources; line and column are one-based. */
export interface Finding {
  /** Absolute path of the source. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Present where the installed types mark something as deprecated. */
  readonly deprecation?: true;
}

export interface Strictness {
  /** Report variables, parameters and imports that nothing uses, as a Backstage repository does. */
  readonly unused?: boolean;
  /** Report what the installed types mark as deprecated. */
  readonly deprecated?: boolean;
}

// "'{0}' is deprecated.", "The signature '{0}' of '{1}' is deprecated."
const deprecationCodes = new Set([6385, 6387]);

/** TypeScript 6.0.3 has this on the checker, but not in its declared API. */
interface SuggestingChecker {
  getSuggestionDiagnostics?(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[];
}

/** Type-checks one set of sources; findings are in the order of the files. */
export function checkSources(
  shared: SharedSources,
  sources: SourceSet,
  { unused = false, deprecated = false }: Strictness = {},
): Finding[] {
  const rootNames = [...sources.roots.keys()].filter(file => /\.[cm]?[jt]sx?$/.test(file));
  const program = ts.createProgram({
    rootNames,
    options: { ...shared.options, noUnusedLocals: unused, noUnusedParameters: unused },
    host: shared.hostFor(sources),
  });
  const checker = program.getTypeChecker() as ts.TypeChecker & SuggestingChecker;
  const findings = rootNames.flatMap(name => {
    const file = program.getSourceFile(name);
    if (!file) return [{ file: name, line: 1, column: 1, message: 'could not be read' }];
    const found: readonly ts.Diagnostic[] = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(deprecated ? deprecations(checker, file) : []),
    ];
    return found.map(diagnostic => toFinding(file, diagnostic));
  });
  const general = program.getOptionsDiagnostics().map(diagnostic => ({
    file: shared.siteDir,
    line: 1,
    column: 1,
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  }));
  return [...general, ...findings];
}

function deprecations(
  checker: ts.TypeChecker & SuggestingChecker,
  file: ts.SourceFile,
): readonly ts.Diagnostic[] {
  const suggestions = checker.getSuggestionDiagnostics?.(file) ?? [];
  return suggestions.filter(
    ({ code, start }) =>
      deprecationCodes.has(code) && !isImportOfMore(checker, importedAt(file, start)),
  );
}

/** The specifier in braces of an import statement that begins at a position. */
function importedAt(file: ts.SourceFile, start: number): ts.ImportSpecifier | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find(({ name }) => name.getStart(file) === start);
    if (found) return found;
  }
  return undefined;
}

/**
 * Tells whether an import is of a function with overloads, some of which are not deprecated.
 * TypeScript 6.0.3 looks at the first one alone; at a call it looks at the one that is meant.
 */
function isImportOfMore(
  checker: ts.TypeChecker,
  imported: ts.ImportSpecifier | undefined,
): boolean {
  const symbol = imported && checker.getSymbolAtLocation(imported.name);
  if (!symbol) return false;
  const { declarations = [] } = checker.getAliasedSymbol(symbol);
  return declarations.some(declaration => !ts.getJSDocDeprecatedTag(declaration));
}

function toFinding(file: ts.SourceFile, diagnostic: ts.Diagnostic): Finding {
  const { line, character } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  return {
    file: file.fileName,
    line: line + 1,
    column: character + 1,
    message: `${text} (TS${diagnostic.code})`,
    ...(deprecationCodes.has(diagnostic.code) ? { deprecation: true as const } : {}),
  };
}
