import type ts from 'typescript';
import type { TypeDefinition } from '../protocol';
import { standInSuffix } from './host';
import type { VirtualFiles } from './virtualFiles';

/** A declaration longer than this is cut: it is shown in a small window. */
const longest = 4_000;

/** Where the name at a position is declared; a file of the program comes before types. */
export function definitionAt(
  service: ts.LanguageService,
  files: VirtualFiles,
  file: string,
  at: number,
): TypeDefinition | undefined {
  const found = service.getDefinitionAtPosition(file, at) ?? [];
  const own = (definition: ts.DefinitionInfo) =>
    files.isOwn(definition.fileName.replace(standInSuffix, ''));
  const definition = found.find(own) ?? found[0];
  if (!definition) return undefined;
  const source = service.getProgram()?.getSourceFile(definition.fileName);
  if (own(definition)) {
    const place = source?.getLineAndCharacterOfPosition(definition.textSpan.start);
    return {
      kind: 'file',
      path: definition.fileName.replace(standInSuffix, '').slice(1),
      line: (place?.line ?? 0) + 1,
      column: (place?.character ?? 0) + 1,
    };
  }
  const { start, length } = definition.contextSpan ?? definition.textSpan;
  const text = source?.text.slice(start, start + length) ?? '';
  return {
    kind: 'types',
    name: definition.name,
    from: packageName(definition.fileName),
    text: text.length > longest ? `${text.slice(0, longest)}\n…` : text,
  };
}

function packageName(file: string): string {
  const [, inPackage] = /.*\/node_modules\/(.+)$/.exec(file) ?? [];
  if (!inPackage) return 'TypeScript';
  const [first = '', second = ''] = inPackage.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return name.replace(/^@types\/(?:(.+)__)?/, (_, scope?: string) => (scope ? `@${scope}/` : ''));
}
