import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import type { TypeDefinition } from '../protocol';
import type { Intelligence } from '../store';
import { element } from './element';

type InTypes = Extract<TypeDefinition, { kind: 'types' }>;

const setPeek = StateEffect.define<Tooltip | null>();

/** A declaration in a package, in a window over the code: it can be read, not changed. */
const peek = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, tr) {
    const asked = tr.effects.find(effect => effect.is(setPeek));
    if (asked) return asked.value;
    return tr.docChanged || tr.selection ? null : shown;
  },
  provide: field => showTooltip.from(field),
});

function peekAt(pos: number, { name, from, text }: InTypes): Tooltip {
  const label = `${name} is declared in ${from}`;
  return {
    pos,
    above: true,
    create: () => ({
      dom: element(
        'div',
        { class: 'cm-typeInfo', role: 'group', 'aria-label': label, tabindex: '0' },
        element('p', {}, `Declared in `, element('code', {}, from)),
        element('pre', {}, element('code', {}, text)),
      ),
    }),
  };
}

/** F12, or a click with Ctrl or Cmd, goes to where a name is declared. */
export function goToDefinition(intelligence: Intelligence, path: string): Extension {
  function go(view: EditorView, pos: number) {
    const announce = (text: string) => view.dispatch({ effects: EditorView.announce.of(text) });
    void intelligence
      .questions()?.('definition', path, pos)
      .then(found => {
        if (!view.dom.isConnected) return;
        if (!found) return announce('No definition is known for this place.');
        if (found.kind === 'file') {
          const { files } = intelligence.session.getState();
          if (Object.hasOwn(files, found.path)) {
            return intelligence.session.goTo(found.path, found.line, found.column);
          }
          return announce(`It is declared in ${found.path}, which this exercise does not show.`);
        }
        view.dispatch({
          effects: [
            setPeek.of(peekAt(pos, found)),
            EditorView.announce.of(`Declared in ${found.from}: ${found.text.slice(0, 300)}`),
          ],
        });
      });
    return true;
  }
  return [
    peek,
    keymap.of([
      { key: 'F12', run: view => go(view, view.state.selection.main.head), preventDefault: true },
      {
        key: 'Escape',
        run(view) {
          if (view.state.field(peek)) view.dispatch({ effects: setPeek.of(null) });
          return false;
        },
      },
    ]),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false;
        const pos = view.posAtCoords(event);
        if (pos === null) return false;
        event.preventDefault();
        view.dispatch({ selection: { anchor: pos } });
        return go(view, pos);
      },
    }),
  ];
}
