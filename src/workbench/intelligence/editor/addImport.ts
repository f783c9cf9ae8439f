import { ensureSyntaxTree } from '@codemirror/language';
import type { ChangeSpec, EditorState } from '@codemirror/state';

interface ImportStatement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The import statements of a file, in order. */
function imports(state: EditorState): ImportStatement[] {
  const found: ImportStatement[] = [];
  const tree = ensureSyntaxTree(state, state.doc.length, 200);
  for (let node = tree?.topNode.firstChild ?? null; node; node = node.nextSibling) {
    if (node.name !== 'ImportDeclaration') continue;
    found.push({ from: node.from, to: node.to, text: state.sliceDoc(node.from, node.to) });
  }
  return found;
}

/**
 * What has to change so that a file imports a name from a module: the name joins an import of that module, or gets one of
 * its own behind the others. Nothing, if the name is imported already.
 *
 * @param isDefault the name is given to the module's default export
 */
export function addImport(
  state: EditorState,
  name: string,
  module: string,
  isDefault = false,
): ChangeSpec[] {
  const all = imports(state);
  const ofModule = all.filter(({ text }) => {
    const [, from] = /from\s*['"]([^'"]+)['"]\s*;?\s*$/.exec(text) ?? [];
    return from === module && !/^import\s+type\b/.test(text);
  });
  if (isDefault) {
    const named = ofModule.find(({ text }) => /^import\s*\{/.test(text));
    if (named) return [{ from: named.from + 'import'.length, insert: ` ${name},` }];
  }
  for (const { from, text } of isDefault ? [] : ofModule) {
    const braces = /\{([^}]*)\}/.exec(text);
    if (!braces) continue;
    const names = braces[1]!;
    if (names.split(',').some(each => each.trim().replace(/^type\s+/, '') === name)) return [];
    const last = names.trimEnd();
    const at = from + braces.index + 1 + last.length;
    const own = /^\s*\n(\s*)/.exec(names)?.[1];
    const space = own === undefined ? ' ' : `\n${own}`;
    const separator = last === '' || last.endsWith(',') ? '' : ',';
    const end = own !== undefined && last.endsWith(',') ? ',' : last === '' ? ' ' : '';
    return [{ from: at, insert: `${separator}${space}${name}${end}` }];
  }
  const quote = all.some(({ text }) => text.includes('"')) ? '"' : "'";
  const statement = `import ${isDefault ? name : `{ ${name} }`} from ${quote}${module}${quote};`;
  const last = all.at(-1);
  return [
    last ? { from: last.to, insert: `\n${statement}` } : { from: 0, insert: `${statement}\n\n` },
  ];
}
