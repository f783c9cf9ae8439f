import { compileCode } from './compileCode';
import { compileCss } from './compileCss';
import { compileJson, compileYaml } from './compileData';
import type { Place } from './lines';
import { urlOf } from './urls';

export { CompileError } from './compileError';

export interface CompiledFile {
  path: string;
  /** An expression for indirect eval; its value is a `CompiledModule`. */
  code: string;
  source: string;
  /** What it imports, statically or by `import('…')`, each once. */
  imports: string[];
  /** The place in `source` of a place in `code`, if there is one. Lines and columns count from 1. */
  toOriginal(line: number, column: number): Place | undefined;
}

/**
 * Compiles one file of a learner's plugin: TypeScript, JavaScript, JSON, YAML or CSS. Any other file compiles to a module
 * that refuses to be imported.
 *
 * @param path  relative and posix, such as `src/plugin.ts`
 * @param url  what stacks will call the file, to tell learner code from anything else
 * @throws CompileError
 */
export function compileFile(path: string, source: string, url = urlOf(path, 0)): CompiledFile {
  if (/\.[cm]?[jt]sx?$/.test(path)) return { path, source, ...compileCode(path, source, url) };
  const code = compileOther(path, source, url);
  return { path, source, code, imports: [], toOriginal: () => undefined };
}

function compileOther(path: string, source: string, url: string): string {
  if (/\.ya?ml$/.test(path)) return compileYaml(path, source, url);
  if (path.endsWith('.json')) return compileJson(path, source, url);
  if (path.endsWith('.css')) return compileCss(path, source, url);
  const facts = {
    path,
    format: 'module',
    imports: [],
    exports: [],
    stars: [],
    refused: `${path} can't be imported: only TypeScript, JavaScript, JSON, YAML and CSS files can.`,
  };
  return `({...${JSON.stringify(facts)},*run(){}})\n//# sourceURL=${url}`;
}
