import ts from 'typescript';
import type { Finding } from '../finding';
import { type CodeSource, type CourseProgram, fileOf, lineIn } from './sources';

/** A name of Backstage's that a lesson teaches. */
export interface Api {
  /** The module it is imported from, such as `@backstage/backend-plugin-api`. */
  readonly module: string;
  readonly name: string;
  /** What the lesson's code uses of it, such as `logger` of `coreServices`. */
  readonly members: readonly string[];
}

/** What one lesson teaches, by its own code. */
export interface LessonFacts {
  readonly lesson: string;
  readonly apis: readonly Api[];
}

export interface Facts {
  readonly lessons: readonly LessonFacts[];
  /** Names that the installed packages' types don't have. */
  readonly findings: readonly Finding[];
}

/**
 * Lists what each lesson imports from `@backstage/*` in its starter, solution, checks and fences,
 * with the members that it uses, and looks each name up in the installed packages' types.
 */
export function factsOf({ program, sources }: CourseProgram): Facts {
  const checker = program.getTypeChecker();
  const lessons = new Map<string, Map<string, Set<string>>>();
  const findings: Finding[] = [];
  for (const source of sources) {
    const file = program.getSourceFile(source.file);
    if (!file || source.part === 'wrong') continue;
    const apis = lessons.get(source.lesson.id) ?? new Map<string, Set<string>>();
    lessons.set(source.lesson.id, apis);
    const locals = new Map<ts.Symbol, Set<string>>();
    for (const { module, name, node } of importedNames(file)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (!symbol || !isDeclared(checker, symbol)) {
        if (source.fence?.fence.meta.has('no-check') !== true) {
          findings.push(unresolved(source, file, node, `${name} of ${module}`));
        }
        continue;
      }
      const key = `${module}\n${name}`;
      const members = apis.get(key) ?? new Set<string>();
      apis.set(key, members);
      locals.set(symbol, members);
    }
    collectMembers(checker, file, locals, node => {
      findings.push(unresolved(source, file, node.name, node.getText(file)));
    });
  }
  return {
    lessons: [...lessons].map(([lesson, apis]) => ({ lesson, apis: sorted(apis) })),
    findings,
  };
}

interface ImportedName {
  readonly module: string;
  /** As the module exports it. */
  readonly name: string;
  readonly node: ts.Identifier;
}

function importedNames(file: ts.SourceFile): ImportedName[] {
  return file.statements.flatMap((statement): ImportedName[] => {
    if (!ts.isImportDeclaration(statement)) return [];
    const { moduleSpecifier, importClause } = statement;
    if (!ts.isStringLiteral(moduleSpecifier) || !importClause) return [];
    const module = moduleSpecifier.text;
    if (!module.startsWith('@backstage/')) return [];
    const names: ImportedName[] = [];
    if (importClause.name) names.push({ module, name: 'default', node: importClause.name });
    const { namedBindings } = importClause;
    if (namedBindings && ts.isNamedImports(namedBindings)) {
      for (const { name, propertyName } of namedBindings.elements) {
        names.push({ module, name: (propertyName ?? name).text, node: name });
      }
    }
    return names;
  });
}

/** Tells whether an imported name is declared by a file; TypeScript's unknown symbol is not. */
function isDeclared(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.declarations?.length ?? 0) > 0;
}

/** Notes `logger` of `coreServices.logger` for each imported `coreServices`. */
function collectMembers(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  locals: ReadonlyMap<ts.Symbol, Set<string>>,
  onUnknown: (node: ts.PropertyAccessExpression) => void,
): void {
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const object = checker.getSymbolAtLocation(node.expression);
      const members = object && locals.get(object);
      if (members) {
        if (checker.getSymbolAtLocation(node.name)) members.add(node.name.text);
        else onUnknown(node);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function unresolved(source: CodeSource, file: ts.SourceFile, node: ts.Node, what: string): Finding {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return {
    rule: 'facts',
    file: fileOf(source),
    line: lineIn(source, line + 1),
    found: `${what}, which the installed packages' types don't have`,
    wanted: 'a name that they have',
  };
}

function sorted(apis: ReadonlyMap<string, ReadonlySet<string>>): Api[] {
  return [...apis]
    .map(([key, members]) => {
      const [module = '', name = ''] = key.split('\n');
      return { module, name, members: [...members].sort() };
    })
    .sort((a, b) => compare(a.module, b.module) || compare(a.name, b.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The facts as a page of Markdown. */
export function factsAsMarkdown(facts: Pick<Facts, 'lessons'>): string {
  const lessons = facts.lessons.map(({ lesson, apis }) => {
    const lines = apis.map(({ module, name, members }) => {
      const used =
        members.length > 0 ? `: ${members.map(member => `\`${member}\``).join(', ')}` : '';
      return `- \`${name}\` (${module})${used}`;
    });
    return [`## ${lesson}`, '', ...(lines.length > 0 ? lines : ['No API of Backstage’s.'])].join(
      '\n',
    );
  });
  return ['# What each lesson teaches of Backstage’s API', ...lessons].join('\n\n') + '\n';
}
