import ts from 'typescript';
import type { TypeProblem } from '../protocol';

// "'{0}' is deprecated.", "The signature '{0}' of '{1}' is deprecated."
const deprecations = new Set([6385, 6387]);

/** What TypeScript says about one file: the mistakes, and what is unused or deprecated. */
export function problemsOf(service: ts.LanguageService, file: string): TypeProblem[] {
  const source = service.getProgram()?.getSourceFile(file);
  if (!source) return [];
  const errors = [
    ...service.getSyntacticDiagnostics(file),
    ...service.getSemanticDiagnostics(file),
  ];
  const hints = service.getSuggestionDiagnostics(file).flatMap(hint => {
    if (hint.reportsUnnecessary) return [problem(source, hint, 'unused')];
    return deprecations.has(hint.code) ? [problem(source, hint, 'deprecated')] : [];
  });
  return [...errors.map(error => problem(source, error, 'error')), ...hints];
}

function problem(
  source: ts.SourceFile,
  { start = 0, length = 0, code, messageText }: ts.Diagnostic,
  kind: TypeProblem['kind'],
): TypeProblem {
  const { line, character } = source.getLineAndCharacterOfPosition(start);
  const message = causeOf(messageText);
  const full = ts.flattenDiagnosticMessageText(messageText, '\n');
  return {
    from: start,
    to: start + length,
    line: line + 1,
    column: character + 1,
    code,
    kind,
    message,
    ...(full === message ? {} : { full }),
  };
}

/**
 * The reason at the end of a chain: "Type A is not assignable to type B" is said of each layer around it, and the innermost
 * one names what is wrong. Where a chain forks, as over overloads, the last branch is the one that TypeScript took as meant.
 */
function causeOf(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === 'string') return message;
  const last = message.next?.at(-1);
  return last ? causeOf(last) : message.messageText;
}
