import { EditorView } from '@codemirror/view';

/**
 * Tab indents only once the reader has clicked into the editor or typed in it: who passes through by keyboard is never
 * trapped. Escape, then Tab, leaves in any case (CodeMirror's own).
 */
export const tabLeavesUntilTouched = EditorView.domEventHandlers({
  mousedown: (_, view) => view.setTabFocusMode(false),
  beforeinput: (_, view) => view.setTabFocusMode(false),
  blur: (_, view) => view.setTabFocusMode(true),
});
