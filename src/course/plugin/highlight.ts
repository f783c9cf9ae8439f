import { json } from '@codemirror/lang-json';
import { javascript } from '@codemirror/lang-javascript';
import { yaml } from '@codemirror/lang-yaml';
import type { LanguageSupport } from '@codemirror/language';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { CodeToken } from '../lessonData';

function languageOf(path: string): LanguageSupport | undefined {
  if (/\.tsx?$/.test(path)) return javascript({ typescript: true, jsx: path.endsWith('x') });
  if (/\.jsx?$/.test(path)) return javascript({ jsx: true });
  if (path.endsWith('.json')) return json();
  return /\.ya?ml$/.test(path) ? yaml() : undefined;
}

/**
 * Code in pieces of one style each, by the same grammars and classes as the editor's, so that code looks the same before
 * the editor has loaded.
 *
 * @returns pieces that joined give `code`
 */
export function highlight(path: string, code: string): CodeToken[] {
  const language = languageOf(path);
  if (!language) return [code];
  const tokens: CodeToken[] = [];
  highlightCode(
    code,
    language.language.parser.parse(code),
    classHighlighter,
    (text, classes) => void tokens.push(classes ? [text, classes] : text),
    () => void tokens.push('\n'),
  );
  return tokens;
}
