import {
  linter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
  type Diagnostic,
} from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { ViewPlugin, keymap, type EditorView } from '@codemirror/view';
import { explain, whatGoesWrong } from '../explain';
import type { TypeProblem } from '../protocol';
import type { Intelligence } from '../store';
import { renderDocumentation } from './documentation';
import { element } from './element';
import { problemLines } from './problemLines';

/** Underlines and gutter marks for what TypeScript says about a file; F8 goes to the next one. */
export function typeProblems(intelligence: Intelligence, path: string): Extension {
  return [
    problemLines,
    linter(null),
    keymap.of([
      { key: 'F8', run: nextDiagnostic },
      { key: 'Shift-F8', run: previousDiagnostic },
      {
        key: 'Mod-Shift-m',
        preventDefault: true,
        run() {
          intelligence.list(!intelligence.getState().listed);
          return true;
        },
      },
    ]),
    ViewPlugin.define(view => {
      let shown: readonly TypeProblem[] | undefined;
      const show = () => {
        const checked = intelligence.getState().checked[path];
        // What is said of an older text stands at places that no longer fit.
        if (!checked || checked.problems === shown) return;
        if (checked.text !== view.state.doc.toString()) return;
        shown = checked.problems;
        view.dispatch(setDiagnostics(view.state, shown.map(diagnostic)));
      };
      const leave = intelligence.subscribe(() => show());
      // A plugin may not change its editor while that is being made.
      let gone = false;
      queueMicrotask(() => gone || show());
      return {
        destroy() {
          gone = true;
          leave();
        },
      };
    }),
  ];
}

const severities = { error: 'error', unused: 'hint', deprecated: 'hint' } as const;

function diagnostic(problem: TypeProblem): Diagnostic {
  const { from, to, kind, message } = problem;
  return {
    from,
    to,
    severity: severities[kind],
    message,
    ...(kind === 'error' ? {} : { markClass: `cm-type-${kind}` }),
    renderMessage: (_view: EditorView) => renderProblem(problem),
  };
}

/** A message with what it means, what is behind it, and the way to the lesson's own words about it. */
function renderProblem({ message, full, code, kind }: TypeProblem): HTMLElement {
  const explanation = kind === 'error' ? explain(code) : undefined;
  const link = kind === 'error' ? whatGoesWrong() : undefined;
  return element(
    'div',
    { class: 'cm-typeProblem' },
    element('p', {}, message, ' ', element('small', {}, `TS${code}`)),
    ...(explanation ? renderDocumentation(explanation) : []),
    ...(full
      ? [
          element(
            'details',
            {},
            element('summary', {}, 'The whole message'),
            element('pre', { tabindex: '0' }, full),
          ),
        ]
      : []),
    ...(link
      ? [element('p', {}, element('a', { href: link }, 'What goes wrong in this lesson'))]
      : []),
  );
}
