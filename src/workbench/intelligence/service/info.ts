import ts from 'typescript';
import type { TypeInfo } from '../protocol';

const parts = (given: readonly ts.SymbolDisplayPart[] = []) =>
  given.map(({ text, kind }) => [text, kind] as const);

function described(
  info: {
    readonly displayParts?: readonly ts.SymbolDisplayPart[];
    readonly documentation?: readonly ts.SymbolDisplayPart[];
    readonly tags?: readonly ts.JSDocTagInfo[];
  },
  from: number,
  to: number,
): TypeInfo {
  return {
    from,
    to,
    signature: parts(info.displayParts),
    documentation: ts.displayPartsToString(info.documentation as ts.SymbolDisplayPart[]),
    tags: (info.tags ?? []).map(({ name, text }) => ({
      name,
      text: ts.displayPartsToString(text),
    })),
  };
}

/** Signature and documentation of the name at a position. */
export function infoAt(
  service: ts.LanguageService,
  file: string,
  at: number,
): TypeInfo | undefined {
  const info = service.getQuickInfoAtPosition(file, at);
  if (!info) return undefined;
  const { start, length } = info.textSpan;
  return described(info, start, start + length);
}

/** The same of a completion that is offered at a position. */
export function completionInfoAt(
  service: ts.LanguageService,
  file: string,
  at: number,
  name: string,
): TypeInfo | undefined {
  const info = service.getCompletionEntryDetails(file, at, name, {}, undefined, {}, undefined);
  return info && described(info, at, at);
}
