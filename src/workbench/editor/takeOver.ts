import { runScopeHandlers, type EditorView } from '@codemirror/view';
import type { Typed } from './typed';

/** Puts the caret where the reader has clicked in the plain code, and types there what they have typed since. */
export function takeOver(view: EditorView, path: string, typed: Typed): void {
  const { at, keys } = typed;
  typed.at = undefined;
  if (at !== undefined)
    view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
  if (typed.path !== path) return;
  typed.keys = [];
  if (keys.length > 0) view.setTabFocusMode(false);
  for (const key of keys) {
    const isKey = key.length > 1 && /^[A-Z]\w+$/.test(key);
    if (isKey && runScopeHandlers(view, new KeyboardEvent('keydown', { key }), 'editor')) continue;
    if (!isKey && !view.state.readOnly) view.dispatch(view.state.replaceSelection(key));
  }
}
