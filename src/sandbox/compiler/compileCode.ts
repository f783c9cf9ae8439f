import { parse, type Program } from 'acorn';
import { TraceMap, originalPositionFor, type SourceMapInput } from '@jridgewell/trace-mapping';
import MagicString from 'magic-string';
import { CompileError } from './compileError';
import { rewriteModule, type ModuleShape } from './esModule';
import { lineStartsOf, placesOf, type Place } from './lines';
import { guardLoops } from './loops';
import { findReferences } from './references';
import { stripTypes, type Stripped } from './stripTypes';
import { SourceSyntaxError } from './syntaxError';
import { refuseUnavailable, refuseNamespaces } from './unavailable';
import { wrapModule } from './wrapModule';

export interface CompiledCode {
  code: string;
  /** What it imports, statically or by `import('…')`, each once; what JSX needs is among them, types are not. */
  imports: string[];
  /** The original place of a place in `code`; both count from 1. */
  toOriginal(line: number, column: number): Place | undefined;
}

/**
 * Compiles TypeScript or JavaScript into an expression that evaluates to a `CompiledModule`. Lines stay where they are.
 * sucrase removes the types (and imports that are used as types only); imports, exports and loops are rewritten on
 * acorn's tree of what is left.
 *
 * @param url  what stacks will call the file
 * @throws CompileError
 */
export function compileCode(path: string, source: string, url: string): CompiledCode {
  const stripped = strip(path, source);
  const sourcePlace = placesOf(source);
  const placeOf = (offset: number) => sourcePlace(stripped.toSource(offset));
  const fail = (offset: number, message: string, inApp?: string): never => {
    const { line, column } = placeOf(offset);
    throw new CompileError(path, source, line, column, message, inApp);
  };

  const program = parseScript(stripped.code, fail);
  refuseNamespaces(source, stripped.code, (line, column, message) => {
    throw new CompileError(path, source, line, column, message);
  });
  refuseUnavailable(program, fail);

  const edit = new MagicString(stripped.code);
  if (stripped.code.startsWith('#!')) edit.update(0, 2, '//');
  guardLoops(program, edit, loop => {
    const { line, column } = placeOf(loop.start);
    return `${path}:${line}:${column}`;
  });
  const shape = rewriteModule(program, { text: stripped.code, edit, placeOf, fail });
  wrapModule(edit, { path, shape, format: formatOf(program, shape) });

  const lineStart = lineStartsOf(stripped.code);
  let rewritten: TraceMap | undefined;
  return {
    code: `${edit.toString()}\n//# sourceURL=${url}`,
    imports: [...new Set([...shape.imports.map(({ specifier }) => specifier), ...shape.dynamic])],
    toOriginal(line, column) {
      rewritten ??= new TraceMap(
        edit.generateDecodedMap({ hires: true, source: path }) as unknown as SourceMapInput,
      );
      const found = originalPositionFor(rewritten, { line, column: column - 1 });
      return found.line === null ? undefined : placeOf(lineStart(found.line) + found.column);
    },
  };
}

function strip(path: string, source: string): Stripped {
  try {
    return stripTypes(path, source);
  } catch (error) {
    throw syntaxError(path, source, error);
  }
}

function syntaxError(path: string, source: string, error: unknown): Error {
  if (!(error instanceof SourceSyntaxError)) return error as Error;
  const { line, column } = placesOf(source)(error.offset);
  return new CompileError(path, source, line, column, error.message);
}

function parseScript(code: string, fail: (offset: number, message: string) => never): Program {
  try {
    return parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      // Exports of what only TypeScript declares are gone by now, so every exported name must exist.
      allowHashBang: true,
    });
  } catch (error) {
    const { message, pos } = error as Error & { pos?: number };
    return fail(pos ?? 0, message.replace(/ \(\d+:\d+\)$/, ''));
  }
}

function formatOf(program: Program, shape: ModuleShape): 'module' | 'commonjs' {
  if (shape.imports.length > 0 || shape.exports.size > 0) return 'module';
  let found = false;
  findReferences(program, new Set(['module', 'exports']), () => (found = true));
  return found ? 'commonjs' : 'module';
}
