import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Sources that are checked together, and how relative imports among them resolve. */
export interface SourceSet {
  /** Absolute path of each file to check, with its text. The files need not exist on disk. */
  readonly roots: ReadonlyMap<string, string>;
  /** Files that roots import and that are not checked themselves, likewise. */
  readonly imported?: ReadonlyMap<string, string>;
  /** Resolves a relative import of a root to an absolute path; undefined where there is none. */
  resolve(importer: string, specifier: string): string | undefined;
}

/** What imports of other files give, as in the sandbox: YAML its parsed value, CSS modules their classes. */
export const declarationsOf: readonly [ending: RegExp, types: string][] = [
  [
    /\.ya?ml$/,
    "declare const value: import('@backstage/types').JsonObject;\nexport default value;\n",
  ],
  [
    /\.module\.css$/,
    'declare const classes: { readonly [key: string]: string };\nexport default classes;\n',
  ],
  [/\.css$/, 'export {};\n'],
];
const typesSuffix = '.stagecraft.d.ts';

/** The declarations that stand for a file which is no TypeScript. */
function declarations(file: string): string | undefined {
  return declarationsOf.find(([ending]) => ending.test(file))?.[1];
}

/**
 * Keeps what all programs of one run share: parsed source files and resolved packages. Parsing the
 * types of Backstage takes seconds, so that it must happen once.
 */
export class SharedSources {
  readonly #files = new Map<string, ts.SourceFile | undefined>();
  readonly #resolutions: ts.ModuleResolutionCache;
  readonly #disk: ts.CompilerHost;

  constructor(
    readonly siteDir: string,
    readonly options: ts.CompilerOptions,
  ) {
    this.#disk = ts.createCompilerHost(options);
    this.#disk.getCurrentDirectory = () => siteDir;
    this.#resolutions = ts.createModuleResolutionCache(siteDir, name => name, options);
  }

  /** A compiler host that sees one set of sources above what is on disk. */
  hostFor(sources: SourceSet): ts.CompilerHost {
    const textOf = (file: string) =>
      sources.roots.get(file) ??
      sources.imported?.get(file) ??
      (file.endsWith(typesSuffix) ? declarations(file.slice(0, -typesSuffix.length)) : undefined);
    const isOwn = (file: string) => sources.roots.has(file) || sources.imported?.has(file) === true;
    return {
      ...this.#disk,
      fileExists: file => textOf(file) !== undefined || this.#disk.fileExists(file),
      readFile: file => textOf(file) ?? this.#disk.readFile(file),
      getSourceFile: (file, version) => this.#sourceFile(file, version, textOf(file)),
      getModuleResolutionCache: () => this.#resolutions,
      resolveModuleNameLiterals: (literals, importer, _redirected, options, importing) =>
        literals.map(literal => {
          if (isOwn(importer) && literal.text.startsWith('.')) {
            return { resolvedModule: relativeModule(sources.resolve(importer, literal.text)) };
          }
          // Packages are the site's own, wherever the importing file stands.
          const from = isOwn(importer)
            ? path.join(this.siteDir, path.basename(importer))
            : importer;
          const mode = ts.getModeForUsageLocation(importing, literal, options);
          return ts.resolveModuleName(
            literal.text,
            from,
            options,
            this.#disk,
            this.#resolutions,
            undefined,
            mode,
          );
        }),
    };
  }

  #sourceFile(
    file: string,
    version: ts.ScriptTarget | ts.CreateSourceFileOptions,
    text: string | undefined,
  ): ts.SourceFile | undefined {
    const cached = this.#files.get(file);
    if (cached && (text === undefined || cached.text === text)) return cached;
    const parsed =
      text === undefined
        ? this.#disk.getSourceFile(file, version)
        : ts.createSourceFile(file, text, version, true);
    this.#files.set(file, parsed);
    return parsed;
  }
}

function relativeModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  if (file === undefined) return undefined;
  if (declarations(file) !== undefined) {
    if (!existsSync(file)) return undefined;
    return { resolvedFileName: `${file}${typesSuffix}`, extension: ts.Extension.Dts };
  }
  const ending = /\.[^./]+$/.exec(file)?.[0] ?? '';
  return { resolvedFileName: file, extension: ending };
}
