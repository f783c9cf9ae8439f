import ts from 'typescript';
import type { ExportedNames, TypeCompletion, TypeCompletions } from '../protocol';
import { exportedNames } from './exportedNames';
import type { VirtualFiles } from './virtualFiles';

const preferences: ts.GetCompletionsAtPositionOptions = {
  includeCompletionsForModuleExports: false,
  includeCompletionsWithInsertText: true,
  includeCompletionsForImportStatements: false,
};

/**
 * What can stand at a position. What modules export comes from a list made by the build: TypeScript's own search for it
 * looks through every file of every package.
 */
export function completionsAt(
  service: ts.LanguageService,
  files: VirtualFiles,
  importable: ExportedNames,
  file: string,
  at: number,
): TypeCompletions {
  const source = service.getProgram()?.getSourceFile(file);
  if (!source) return { items: [], member: false };
  if (isModuleName(source, at)) return moduleNames(files, importable, file, source, at);
  const found = service.getCompletionsAtPosition(file, at, preferences);
  if (!found) return { items: [], member: false };
  const typed = /[\w$]*$/.exec(source.text.slice(Math.max(0, at - 200), at))![0];
  const may = beginsLike(typed);
  const items = found.entries.filter(({ name }) => may(name)).map(item);
  if (found.isMemberCompletion || !isExpressionOrType(found)) return { items, member: true };
  // Without a letter, all that could be imported would be thousands of names.
  if (typed === '') return { items, member: false };
  const declared = new Set(
    found.entries.filter(({ sortText }) => sortText < '15').map(({ name }) => name),
  );
  const withValues = found.entries.some(({ name, kind }) => name === 'new' && isKeyword(kind));
  const modules = [...ownExports(service, files, file), ...importable];
  const offered = (name: string) => may(name) && !declared.has(name);
  const imports = modules.flatMap(({ module, values, types, default: named }) => [
    ...(withValues ? values : [...values, ...types])
      .filter(offered)
      .map(name => ({ name, kind: 'import', sort: '16', module })),
    ...(named !== undefined && !values.includes(named) && offered(named)
      ? [{ name: named, kind: 'import', sort: '16', module, isDefault: true }]
      : []),
  ]);
  return { items: [...items, ...imports], member: false };
}

/**
 * Whether a name can be meant by what has been typed so far: one of its words has to begin like it. The editor looks more
 * closely; this keeps thousands of names from being sent.
 */
function beginsLike([first]: string): (name: string) => boolean {
  if (first === undefined) return () => true;
  const [lower, upper] = [first.toLowerCase(), first.toUpperCase()];
  return name => name[0]?.toLowerCase() === lower || name.includes(upper, 1);
}

const isKeyword = (kind: ts.ScriptElementKind) => kind === ts.ScriptElementKind.keyword;

/** Where any name of the file may stand, keywords may stand too. */
const isExpressionOrType = ({ entries }: ts.CompletionInfo) =>
  entries.some(({ kind, name }) => isKeyword(kind) && (name === 'new' || name === 'keyof'));

function item(entry: ts.CompletionEntry): TypeCompletion {
  const { name, kind, sortText, insertText, replacementSpan, kindModifiers } = entry;
  return {
    name,
    kind,
    sort: sortText,
    ...(insertText === undefined ? {} : { insert: insertText }),
    ...(replacementSpan
      ? {
          span: {
            from: replacementSpan.start,
            to: replacementSpan.start + replacementSpan.length,
          },
        }
      : {}),
    ...(kindModifiers?.split(',').includes('deprecated') ? { deprecated: true } : {}),
  };
}

/** The string of an import at a position. */
function importedAt(source: ts.SourceFile, at: number): ts.StringLiteralLike | undefined {
  for (const statement of source.statements) {
    if (at <= statement.pos || at > statement.end) continue;
    const named = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const literal = named ? statement.moduleSpecifier : undefined;
    if (!literal || !ts.isStringLiteralLike(literal)) continue;
    if (at > literal.getStart(source) && at <= literal.end) return literal;
  }
  return undefined;
}

const isModuleName = (source: ts.SourceFile, at: number) => importedAt(source, at) !== undefined;

function moduleNames(
  files: VirtualFiles,
  importable: ExportedNames,
  file: string,
  source: ts.SourceFile,
  at: number,
): TypeCompletions {
  const literal = importedAt(source, at)!;
  const from = literal.getStart(source) + 1;
  const quoted = /(['"])$/.test(literal.getText(source).slice(1));
  const span = { from, to: Math.max(from, literal.end - (quoted ? 1 : 0)) };
  const names = [
    ...files
      .own()
      .filter(each => each !== file)
      .map(each => relativeSpecifier(file, each)),
    ...importable.map(({ module }) => module),
  ];
  return {
    items: names.map(name => ({ name, kind: 'module', sort: '11', span })),
    member: true,
  };
}

/** Tests, and files that only pass on what others export. */
const notImported = /(\.test|\/index)\.tsx?$/;

/** What the program's other files export. */
function ownExports(
  service: ts.LanguageService,
  files: VirtualFiles,
  file: string,
): ExportedNames[number][] {
  const program = service.getProgram();
  const checker = program?.getTypeChecker();
  return files
    .own()
    .filter(each => each !== file && /\.tsx?$/.test(each) && !notImported.test(each))
    .flatMap(each => {
      const source = program?.getSourceFile(each);
      const module = source && checker?.getSymbolAtLocation(source);
      return module ? [exportedNames(checker!, module, relativeSpecifier(file, each))] : [];
    });
}

/** How one file of the program imports another. */
export function relativeSpecifier(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.replace(/(\/index)?\.tsx?$/, '').split('/');
  let common = 0;
  while (common < folders.length && folders[common] === target[common]) common += 1;
  const up = folders.slice(common).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...target.slice(common)].join('/');
}
