import { type Extension } from '@codemirror/state';
import {
  EditorView,
  activateHover,
  closeHoverTooltips,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
} from '@codemirror/view';
import type { Intelligence } from '../store';
import { renderInfo, signatureText } from './renderInfo';

/** The type and the documentation of the name under the pointer, or with Alt-F12 of the one at the cursor. */
export function typeHover(intelligence: Intelligence, path: string): Extension {
  const infoAt = async (pos: number) => intelligence.questions()?.('info', path, pos);
  const hover = hoverTooltip(
    async (_view, pos) => {
      const info = await infoAt(pos);
      if (!info) return null;
      return {
        pos: info.from,
        end: info.to,
        above: true,
        create: () => ({ dom: renderInfo(info) }),
      };
    },
    { hideOnChange: 'touch' },
  );
  return [
    hover,
    keymap.of([
      {
        key: 'Alt-F12',
        run(view) {
          const { head } = view.state.selection.main;
          activateHover(view, head, 1, {
            tooltip: hover,
            until: tr => tr.docChanged || tr.selection !== undefined,
          });
          void infoAt(head).then(info => {
            const said = info ? signatureText(info) : 'Nothing is known about this place.';
            if (view.dom.isConnected) view.dispatch({ effects: EditorView.announce.of(said) });
          });
          return true;
        },
      },
      {
        key: 'Escape',
        run(view) {
          if (hasHoverTooltips(view.state)) view.dispatch({ effects: closeHoverTooltips });
          return false;
        },
      },
    ]),
  ];
}
