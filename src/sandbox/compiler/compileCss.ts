import MagicString from 'magic-string';
import { CompileError } from './compileError';
import type { CompiledModule } from './compiledModule';
import { blankOpaque, splitCss } from './css';
import { placesOf } from './lines';

type Fail = (offset: number, message: string) => never;

/**
 * Compiles a stylesheet: where there is a document, importing it puts it there. A file `*.module.css` has class names of
 * its own, and gives them by its default export and by name, as Vite and Backstage's own builds do.
 * @throws CompileError
 */
export function compileCss(path: string, source: string, url: string): string {
  const fail: Fail = (offset, message) => {
    const { line, column } = placesOf(source)(offset);
    throw new CompileError(path, source, line, column, message);
  };
  const parts = splitCss(source, fail);
  for (const { start, end } of parts) {
    const rule = /^\s*@import\b/.exec(blankOpaque(source.slice(start, end)));
    if (rule) {
      fail(
        start + rule[0].indexOf('@'),
        '`@import` is not available in this sandbox, which has no network. Import the other stylesheet in your TypeScript.',
      );
    }
  }
  const isModule = path.endsWith('.module.css');
  const { css, names } = isModule
    ? scopeNames(path, source, parts, fail)
    : { css: source, names: {} };
  return styleModule({ path, css, names, url, isModule });
}

/** A class or an id in a selector. */
const NAME = /([.#])(-?[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*)/g;
const GLOBAL = /:global\(([^()]*)\)/g;
const COMPOSES = /^(\s*)composes\s*:\s*([^]*?)\s*$/;

/** Gives the names of a CSS module its file's ending, so that they meet no other file's. */
function scopeNames(
  path: string,
  source: string,
  parts: ReturnType<typeof splitCss>,
  fail: Fail,
): { css: string; names: Record<string, string> } {
  const edit = new MagicString(source);
  const ending = shortHash(path);
  const names = new Map<string, Set<string>>();
  const scoped = (name: string) => `${name}_${ending}`;
  const classesOf = (name: string) => {
    const known = names.get(name) ?? new Set([scoped(name)]);
    names.set(name, known);
    return known;
  };

  let selector: string[] = [];
  for (const { kind, start, end } of parts) {
    const text = blankOpaque(source.slice(start, end));
    if (kind === 'prelude') {
      if (text.trimStart().startsWith('@')) continue;
      selector = [];
      const globals = [...text.matchAll(GLOBAL)].map(({ index, 0: whole }) => {
        edit.remove(start + index, start + index + ':global('.length);
        edit.remove(start + index + whole.length - 1, start + index + whole.length);
        return [index, index + whole.length] as const;
      });
      for (const { index, 2: name } of text.matchAll(NAME)) {
        if (globals.some(([from, to]) => index > from && index < to)) continue;
        classesOf(name!);
        selector.push(name!);
        edit.update(start + index + 1, start + index + 1 + name!.length, scoped(name!));
      }
      continue;
    }
    const composes = COMPOSES.exec(text);
    if (!composes) continue;
    const others = composes[2]!.split(/\s+/);
    if (others.includes('from')) {
      fail(
        start + composes[1]!.length,
        '`composes … from` is not available in this sandbox: compose classes of the same file, or use two class names.',
      );
    }
    for (const own of selector)
      for (const other of others) for (const name of classesOf(other)) classesOf(own).add(name);
    edit.remove(start + composes[1]!.length, end);
  }
  const asText = [...names].map(([name, classes]) => [name, [...classes].join(' ')]);
  return { css: edit.toString(), names: Object.fromEntries(asText) as Record<string, string> };
}

interface StyleModule {
  path: string;
  css: string;
  names: Record<string, string>;
  url: string;
  isModule: boolean;
}

function styleModule({ path, css, names, url, isModule }: StyleModule): string {
  const named = Object.keys(names).filter(name => name !== 'default');
  const facts = {
    path,
    format: 'module',
    imports: [],
    exports: isModule ? ['default', ...named] : [],
    stars: [],
  } satisfies Omit<CompiledModule, 'run'>;
  const getters = `const names=${JSON.stringify(names)},getters=${isModule ? '{default:()=>names}' : '{}'};for(const name of ${JSON.stringify(named)})getters[name]=()=>names[name];publish(getters);`;
  const insert = `if(typeof document==='undefined')return;const style=document.createElement('style');style.dataset.path=${JSON.stringify(path)};style.textContent=${JSON.stringify(css)};document.head.append(style)`;
  return `({...${JSON.stringify(facts)},*run({publish}){${getters}yield;${insert}}})\n//# sourceURL=${url}`;
}

/** FNV-1a, 32 bits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36).slice(0, 5);
}
