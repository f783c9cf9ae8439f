import ts from 'typescript';
import type { SharedSources, SourceSet } from './host';

/** A mistake in one of the checked sources; line and column are one-based. */
export interface Finding {
  /** Absolute path of the source. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
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

function deprecations(checker: SuggestingChecker, file: ts.SourceFile): readonly ts.Diagnostic[] {
  const suggestions = checker.getSuggestionDiagnostics?.(file) ?? [];
  return suggestions.filter(({ code }) => deprecationCodes.has(code));
}

function toFinding(file: ts.SourceFile, diagnostic: ts.Diagnostic): Finding {
  const { line, character } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  return {
    file: file.fileName,
    line: line + 1,
    column: character + 1,
    message: `${text} (TS${diagnostic.code})`,
  };
}
