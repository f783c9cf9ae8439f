import {
  autocompletion,
  acceptCompletion,
  closeCompletion,
  moveCompletionSelection,
  pickedCompletion,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type ChangeSpec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import type { TypeCompletion } from '../protocol';
import type { Intelligence } from '../store';
import { addImport } from './addImport';
import { element } from './element';
import { renderInfo } from './renderInfo';

/** CodeMirror's icons by TypeScript's kinds of element, where the names differ. */
const icons: Readonly<Record<string, string>> = {
  alias: 'namespace',
  const: 'constant',
  'enum member': 'constant',
  getter: 'property',
  import: 'constant',
  'JSX attribute': 'property',
  let: 'variable',
  'local var': 'variable',
  'local function': 'function',
  module: 'namespace',
  parameter: 'variable',
  'primitive type': 'type',
  setter: 'property',
  string: 'text',
  'type parameter': 'type',
  var: 'variable',
};

/** What is near comes first: the file's own names, then what can be imported, then what is everywhere. */
const boosts: Readonly<Record<string, number>> = { 10: 4, 11: 3, 12: 2, 16: 0 };

/**
 * Completion from the types. The list opens without a selection, so that Enter and Tab stay what they are until the reader
 * has gone into it by an arrow key.
 */
export function typeCompletion(intelligence: Intelligence, path: string): Extension {
  return [
    autocompletion({
      override: [context => complete(intelligence, path, context)],
      selectOnOpen: false,
      defaultKeymap: false,
      activateOnTypingDelay: 20,
      interactionDelay: 0,
      maxRenderedOptions: 60,
    }),
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Space', run: startCompletion },
        // macOS keeps Ctrl-Space for itself.
        { mac: 'Alt-i', run: startCompletion },
        { key: 'ArrowDown', run: moveCompletionSelection(true) },
        { key: 'ArrowUp', run: moveCompletionSelection(false) },
        { key: 'PageDown', run: moveCompletionSelection(true, 'page') },
        { key: 'PageUp', run: moveCompletionSelection(false, 'page') },
        { key: 'Enter', run: acceptCompletion },
        // Goes on to the editor, where it lets the next Tab leave.
        { key: 'Escape', run: view => closeCompletion(view) && false },
      ]),
    ),
  ];
}

async function complete(
  intelligence: Intelligence,
  path: string,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const { pos, explicit, state } = context;
  const word = context.matchBefore(/[\w$]+/);
  const before = state.sliceDoc(Math.max(0, pos - 1), pos);
  const inImport = context.matchBefore(/\b(?:from|import)\s*['"][^'"]*/) !== null;
  if (!explicit && !word && before !== '.' && !inImport) return null;
  const found = await intelligence.questions()?.('completions', path, pos);
  if (!found || context.aborted) return null;
  const span = inImport ? found.items[0]?.span : undefined;
  const from = span?.from ?? word?.from ?? pos;
  return {
    from,
    options: found.items.map(item => option(intelligence, path, pos, item)),
    validFor: inImport ? /^[^'"]*$/ : /^[\w$]*$/,
  };
}

function option(
  intelligence: Intelligence,
  path: string,
  pos: number,
  item: TypeCompletion,
): Completion {
  const { name, kind, sort, module, deprecated } = item;
  return {
    label: name,
    type: icons[kind] ?? kind,
    boost: deprecated ? -20 : (boosts[sort] ?? -1),
    ...(module ? { detail: module } : {}),
    info: async () => {
      if (module) return element('p', {}, 'Imported from ', element('code', {}, module), '.');
      if (kind === 'module' || kind === 'keyword') return null;
      const found = await intelligence.questions()?.('completionInfo', path, pos, name);
      return found ? renderInfo(found) : null;
    },
    apply: (view, completion, from, to) => apply(view, completion, item, from, to),
  };
}

function apply(
  view: EditorView,
  completion: Completion,
  { name, insert = name, span, module, isDefault }: TypeCompletion,
  from: number,
  to: number,
): void {
  const start = Math.min(from, span?.from ?? from);
  const changes: ChangeSpec[] = [{ from: start, to: Math.max(to, span?.to ?? to), insert }];
  if (module) changes.push(...addImport(view.state, name, module, isDefault));
  const set = view.state.changes(changes);
  view.dispatch({
    changes: set,
    selection: { anchor: set.mapPos(start, -1) + insert.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}
