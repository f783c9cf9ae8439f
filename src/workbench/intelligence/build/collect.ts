import path from 'node:path';
import ts from 'typescript';
import type { ExportedNames } from '../protocol';
import { exportedNames } from '../service/exportedNames';

/** The types that programs may need, and who needs which. Paths are as the worker sees them. */
export interface CollectedTypes {
  /** Text by path: declaration files, and package.json files as far as they say where types are. */
  readonly files: ReadonlyMap<string, string>;
  /** What every program needs. */
  readonly always: ReadonlySet<string>;
  /** The files that each module's types are in, with all that they import. */
  readonly modules: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlyMap<string, ExportedNames[number]>;
}

const entryOf = (module: string) =>
  `import * as all from ${JSON.stringify(module)};\nexport { all };\n`;

/** Fields of package.json by which TypeScript finds types. */
const typeFields = [
  'name',
  'version',
  'type',
  'main',
  'types',
  'typings',
  'typesVersions',
  'exports',
];

/**
 * Lets TypeScript resolve modules and all that their types import.
 *
 * @param root folder with `node_modules`
 * @param options the course's compiler options for that folder
 * @param modules what programs may import, such as `express`
 * @param isApart whether a module does without a file, and without what that one imports
 * @throws Error that names the modules that have no types
 */
export function collectTypes(
  root: string,
  options: ts.CompilerOptions,
  modules: readonly string[],
  isApart: (module: string, file: string) => boolean = () => false,
): CollectedTypes {
  const entries = new Map(
    modules.map((module, at) => [path.join(root, `__entry${at}.ts`), entryOf(module)]),
  );
  const importers = [...entries.keys()];
  const edges = new Map<string, Set<string>>();
  const edge = (from: string, to: string | undefined) => {
    if (to === undefined) return;
    const known = edges.get(from);
    if (known) known.add(to);
    else edges.set(from, new Set([to]));
  };
  const disk = ts.createCompilerHost(options);
  disk.getCurrentDirectory = () => root;
  const cache = ts.createModuleResolutionCache(root, name => name, options);
  const program = ts.createProgram({
    rootNames: importers,
    options,
    host: {
      ...disk,
      fileExists: file => entries.has(file) || disk.fileExists(file),
      readFile: file => entries.get(file) ?? disk.readFile(file),
      getSourceFile(file, version) {
        const text = entries.get(file);
        if (text === undefined) return disk.getSourceFile(file, version);
        return ts.createSourceFile(file, text, version, true);
      },
      resolveModuleNameLiterals: (literals, importer, redirected, given, importing) =>
        literals.map(literal => {
          const mode = ts.getModeForUsageLocation(importing, literal, given);
          const found = ts.resolveModuleName(
            literal.text,
            importer,
            given,
            disk,
            cache,
            redirected,
            mode,
          );
          // An entry also imports React's JSX, as every module does with these options.
          if (!entries.has(importer) || entries.get(importer) === entryOf(literal.text)) {
            edge(importer, found.resolvedModule?.resolvedFileName);
          }
          return found;
        }),
      resolveTypeReferenceDirectiveReferences: (references, importer, redirected, given) =>
        references.map(reference => {
          const name = typeof reference === 'string' ? reference : reference.fileName;
          const found = ts.resolveTypeReferenceDirective(name, importer, given, disk, redirected);
          edge(importer, found.resolvedTypeReferenceDirective?.resolvedFileName);
          return found;
        }),
    },
  });
  const sources = new Map(program.getSourceFiles().map(source => [source.fileName, source]));
  for (const source of sources.values()) {
    for (const { fileName } of source.referencedFiles) {
      edge(source.fileName, path.resolve(path.dirname(source.fileName), fileName));
    }
  }
  const checker = program.getTypeChecker();
  const symbols = importers.map(importer => {
    const [statement] = sources.get(importer)!.statements;
    return checker.getSymbolAtLocation((statement as ts.ImportDeclaration).moduleSpecifier);
  });
  // A module of side effects alone has a file and no exports.
  const missing = modules.filter((_, at) => !symbols[at] && !edges.has(importers[at]!));
  if (missing.length > 0) throw new Error(`No types were found for ${missing.join(', ')}.`);

  const libFolder = path.dirname(disk.getDefaultLibFileName(options));
  const virtual = (file: string) =>
    path.dirname(file) === libFolder
      ? `/lib/${path.basename(file)}`
      : file.slice(root.length).split(path.sep).join('/');
  const files = new Map<string, string>();
  const closure = (from: Iterable<string>, module = ''): Set<string> => {
    const seen = new Set<string>();
    const open = [...from];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file) || !sources.has(file) || isApart(module, file)) continue;
      seen.add(file);
      open.push(...(edges.get(file) ?? []));
    }
    return seen;
  };
  /** The files as the worker sees them, with the package.json files that lead to them. */
  const published = (found: Set<string>): Set<string> => {
    const names = new Set<string>();
    for (const file of found) {
      if (entries.has(file)) continue;
      names.add(virtual(file));
      files.set(virtual(file), sources.get(file)!.text);
      for (const name of packageFiles(file, root, files)) names.add(name);
    }
    return names;
  };
  const library = [...sources.values()].filter(source =>
    program.isSourceFileDefaultLibrary(source),
  );
  const typesOf = (options.types ?? []).flatMap(
    name =>
      ts.resolveTypeReferenceDirective(name, path.join(root, '__types.ts'), options, disk)
        .resolvedTypeReferenceDirective?.resolvedFileName ?? [],
  );
  const always = published(closure([...library.map(({ fileName }) => fileName), ...typesOf]));
  return {
    files,
    always,
    modules: new Map(
      modules.map((module, at) => [module, published(closure([importers[at]!], module))] as const),
    ),
    names: new Map(
      modules.flatMap((module, at) => {
        const symbol = symbols[at];
        return symbol ? [[module, exportedNames(checker, symbol, module)] as const] : [];
      }),
    ),
  };
}

/** The package.json files above a file up to its package's own; they are added to `files`. */
function packageFiles(file: string, root: string, files: Map<string, string>): string[] {
  const names: string[] = [];
  for (
    let folder = path.dirname(file);
    folder.length > root.length;
    folder = path.dirname(folder)
  ) {
    if (path.basename(folder) === 'node_modules') break;
    const name = `${folder.slice(root.length).split(path.sep).join('/')}/package.json`;
    if (!files.has(name)) {
      const text = ts.sys.readFile(path.join(folder, 'package.json'));
      if (text === undefined) continue;
      const all = JSON.parse(text) as Record<string, unknown>;
      const kept = typeFields.filter(field => Object.hasOwn(all, field));
      files.set(name, JSON.stringify(Object.fromEntries(kept.map(field => [field, all[field]]))));
    }
    names.push(name);
  }
  return names;
}
