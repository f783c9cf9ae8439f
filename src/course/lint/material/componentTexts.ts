import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { markdownText, type ReaderText } from './readerText';

/** Attributes of elements whose text is for the page's code, not for its readers. */
const notRead = new Set(['className', 'id', 'name', 'rel', 'role', 'target', 'type']);

/**
 * Finds what the tools of single lessons say to readers: the texts of elements, and strings of several words. One word alone
 * is left out, because it may as well be a key.
 *
 * @param siteDir - absolute path of the folder that holds `src/lessons`
 */
export function componentTexts(siteDir: string): ReaderText[] {
  const folder = path.join(siteDir, 'src', 'lessons');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap(name => textsOf(path.join(folder, name)));
}

function textsOf(file: string): ReaderText[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const texts: ReaderText[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || isNotRead(node)) return;
    const text = textOf(node);
    if (text) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      texts.push(markdownText(file, text, line => first + line - 1));
    }
    node.forEachChild(look);
  };
  look(source);
  return texts;
}

const isNotRead = (node: ts.Node) =>
  ts.isJsxAttribute(node) && ts.isIdentifier(node.name) && notRead.has(node.name.text);

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text.trim() || undefined;
  const isTemplate = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  if (!ts.isStringLiteralLike(node) && !isTemplate) return undefined;
  return /\p{L}\s+\p{L}/u.test(node.text) ? node.text : undefined;
}
