import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

/** The language of a file, by its name. */
export function languageOf(path: string): Extension {
  if (/\.[cm]?tsx?$/.test(path)) return javascript({ typescript: true, jsx: path.endsWith('x') });
  if (/\.[cm]?jsx?$/.test(path)) return javascript({ jsx: true });
  if (path.endsWith('.json')) return json();
  if (/\.ya?ml$/.test(path)) return yaml();
  return [];
}

/**
 * What one file's editor can do. No closing of brackets: text that is pasted or set by a script stays as it is.
 *
 * @param describedBy id of the element that says how Tab works in it
 */
export function extensionsFor(path: string, readOnly: boolean, describedBy: string): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    bracketMatching(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    syntaxHighlighting(classHighlighter),
    highlightSelectionMatches(),
    languageOf(path),
    keymap.of([
      // Ctrl/Cmd+Enter runs the checks; the workbench hears it.
      { key: 'Mod-Enter', run: () => true },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': `Code editor: ${path}`,
      'aria-multiline': 'true',
      'aria-describedby': describedBy,
      // Tabbable already; says so to tools that look for the attribute (axe-core 4.13: scrollable-region-focusable).
      tabindex: '0',
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    }),
    ...(readOnly
      ? [EditorState.readOnly.of(true)]
      : [highlightActiveLine(), highlightActiveLineGutter()]),
  ];
}
