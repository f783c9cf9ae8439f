import { LineCounter, YAMLParseError, parseAllDocuments, type Document } from 'yaml';
import { CompileError } from './compileError';
import type { CompiledModule } from './compiledModule';
import { placesOf } from './lines';

/**
 * Compiles a YAML file: its value is the default export.
 * @throws CompileError for bad YAML, and for a file of several documents
 */
export function compileYaml(path: string, source: string, url: string): string {
  const lineCounter = new LineCounter();
  const fail = (offset: number, message: string): never => {
    const { line, col } = lineCounter.linePos(Math.min(offset, source.length));
    throw new CompileError(path, source, Math.max(1, line), Math.max(1, col), message);
  };
  const parsed = parseAllDocuments(source, { lineCounter, prettyErrors: false });
  const documents: Document[] = Array.isArray(parsed) ? [...parsed] : [];
  for (const document of documents) {
    const error = document.errors[0];
    if (error) fail(error.pos[0], `Not valid YAML: ${error.message}`);
  }
  const second = documents[1];
  if (second) {
    fail(
      second.range?.[0] ?? 0,
      'This file holds several YAML documents, separated by `---`. Only one can be imported: put the others into files of their own.',
    );
  }
  try {
    return dataModule(path, documents[0]?.toJS() ?? null, url, false);
  } catch (error) {
    // An alias without its anchor is found only here, and without a place.
    const at = error instanceof YAMLParseError ? error.pos[0] : 0;
    return fail(at, `Not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Compiles a JSON file: its value is the default export, and an object's properties are named exports, as in Vite.
 * @throws CompileError
 */
export function compileJson(path: string, source: string, url: string): string {
  try {
    return dataModule(path, JSON.parse(source) as unknown, url, true);
  } catch (error) {
    const { line, column } = placesOf(source)(jsonErrorOffset(source));
    const reason =
      error instanceof Error ? error.message.replace(/ in JSON at position.*$/, '') : '';
    throw new CompileError(path, source, line, column, `Not valid JSON: ${reason}`);
  }
}

function dataModule(path: string, value: unknown, url: string, named: boolean): string {
  const names =
    named && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).filter(name => name !== 'default')
      : [];
  const facts = {
    path,
    format: 'module',
    imports: [],
    exports: ['default', ...names],
    stars: [],
  } satisfies Omit<CompiledModule, 'run'>;
  // A string, parsed: in a literal, `__proto__` would be no property.
  const json = JSON.stringify(JSON.stringify(value));
  return `({...${JSON.stringify(facts)},*run({publish}){const value=JSON.parse(${json}),getters={default:()=>value};for(const name of ${JSON.stringify(names)})getters[name]=()=>value[name];publish(getters)}})\n//# sourceURL=${url}`;
}

/** Where JSON stops being JSON. Engines say it differently, or not at all, so the longest valid prefix is searched. */
function jsonErrorOffset(source: string): number {
  const token =
    /\s*(?:[{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
  const open: string[] = [];
  let expected: 'value' | 'key' | 'colon' | 'comma' | 'end' = 'value';
  let first = false;
  for (;;) {
    const start = token.lastIndex;
    const rest = source.slice(start).search(/\S/);
    if (rest < 0) return source.trimEnd().length;
    const text = token.exec(source)?.[0].trim();
    const at = start + rest;
    if (text === undefined) return at;
    const inside = open.at(-1);
    if (text === '}' || text === ']') {
      const matches = inside === (text === '}' ? '{' : '[');
      if (!matches || !(expected === 'comma' || first)) return at;
      open.pop();
      expected = open.length > 0 ? 'comma' : 'end';
    } else if (expected === 'comma') {
      if (text !== ',') return at;
      expected = inside === '{' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (text !== ':') return at;
      expected = 'value';
    } else if (expected === 'key') {
      if (!text.startsWith('"')) return at;
      expected = 'colon';
    } else if (expected === 'end' || text === ',' || text === ':') {
      return at;
    } else if (text === '{' || text === '[') {
      open.push(text);
      expected = text === '{' ? 'key' : 'value';
      first = true;
      continue;
    } else expected = open.length > 0 ? 'comma' : 'end';
    first = false;
  }
}
