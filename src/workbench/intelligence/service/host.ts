import ts from 'typescript';
import type { TypeRules } from '../protocol';
import { resolveRelative } from './resolveRelative';
import type { VirtualFiles } from './virtualFiles';

export const standInSuffix = '.stagecraft.d.ts';
const libFolder = '/lib/';

/**
 * The language service's view of the files: it resolves imports as the course's own checker does (src/course/typecheck/host.ts).
 */
export function createHost(files: VirtualFiles, rules: TypeRules): ts.LanguageServiceHost {
  const options = rules.options as ts.CompilerOptions;
  const standIns = rules.declarations.map(([path, text]) => [new RegExp(path), text] as const);
  const standInFor = (file: string) => standIns.find(([path]) => path.test(file))?.[1];
  const read = (file: string) =>
    files.read(file) ??
    (file.endsWith(standInSuffix) ? standInFor(file.slice(0, -standInSuffix.length)) : undefined);
  const disk: ts.ModuleResolutionHost = {
    fileExists: file => files.has(file),
    readFile: file => files.read(file),
    directoryExists: folder => files.hasFolder(folder),
    getCurrentDirectory: () => '/',
  };
  let cache = { of: -1, resolutions: ts.createModuleResolutionCache('/', name => name, options) };

  /** Packages resolve alike until there are more types. */
  function resolutions(): ts.ModuleResolutionCache {
    if (cache.of !== files.typesVersion) {
      cache = {
        of: files.typesVersion,
        resolutions: ts.createModuleResolutionCache('/', name => name, options),
      };
    }
    return cache.resolutions;
  }

  function relative(importer: string, specifier: string): ts.ResolvedModuleFull | undefined {
    const file = resolveRelative(rules.endings, path => files.isOwn(path), importer, specifier);
    if (file === undefined) return undefined;
    if (standInFor(file) !== undefined) {
      return { resolvedFileName: file + standInSuffix, extension: ts.Extension.Dts };
    }
    return { resolvedFileName: file, extension: /\.[^./]+$/.exec(file)?.[0] ?? '' };
  }

  return {
    getCompilationSettings: () => options,
    getScriptFileNames: () => files.roots(),
    getScriptVersion: file => files.versionOf(file),
    getProjectVersion: () => String(files.version),
    getScriptSnapshot(file) {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: given => libFolder + ts.getDefaultLibFileName(given),
    fileExists: file => read(file) !== undefined,
    readFile: read,
    directoryExists: folder => files.hasFolder(folder),
    resolveModuleNameLiterals: (literals, importer, _redirected, _options, importing) =>
      literals.map(literal => {
        if (files.isOwn(importer) && literal.text.startsWith('.')) {
          return { resolvedModule: relative(importer, literal.text) };
        }
        // Packages are the site's own, wherever the importing file stands.
        const from = files.isOwn(importer) ? `/${importer.replace(/^.*\//, '')}` : importer;
        const mode = ts.getModeForUsageLocation(importing, literal, options);
        return ts.resolveModuleName(
          literal.text,
          from,
          options,
          disk,
          resolutions(),
          undefined,
          mode,
        );
      }),
  };
}
