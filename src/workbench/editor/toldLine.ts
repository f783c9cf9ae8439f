import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** Says of which line something outside the editor speaks: its light stays until the reader goes on. */
export const tellLine = StateEffect.define<number>();

const light = Decoration.line({ class: 'cm-toldLine' });

/** Lights the line that holds the position last told, until the cursor moves or the text changes. */
export const toldLine = StateField.define({
  create: () => Decoration.none,
  update(lit, { effects, selection, docChanged, state }) {
    const told = effects.find(effect => effect.is(tellLine));
    if (told) return Decoration.set(light.range(state.doc.lineAt(told.value).from));
    return selection || docChanged ? Decoration.none : lit;
  },
  provide: field => EditorView.decorations.from(field),
});
