// @vitest-environment jsdom
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { extensionsFor } from './extensions';
import { takeOver } from './takeOver';

const PATH = 'src/a.ts';

function textAfter(keys: string[], { at, readOnly = false }: { at?: number; readOnly?: boolean }) {
  const view = new EditorView({
    state: EditorState.create({ doc: 'one two', extensions: extensionsFor(PATH, readOnly, 'id') }),
    parent: document.body,
  });
  const typed = { path: PATH, keys, at };
  takeOver(view, PATH, typed);
  takeOver(view, PATH, typed); // nothing is typed twice
  const text = view.state.doc.toString();
  view.destroy();
  return text;
}

describe('what was typed before the editor was there', () => {
  it('stands where the reader had clicked', () => {
    expect(textAfter([...'(:'].concat('Backspace', ' b'), { at: 3 })).toBe('one( b two');
  });

  it('begins at the start where they had not clicked', () => {
    expect(textAfter(['a', ';', 'Enter', 'b'], {})).toBe('a;\nbone two');
  });

  it('changes no file that is to be read', () => {
    expect(textAfter(['a', 'Backspace'], { at: 3, readOnly: true })).toBe('one two');
  });

  it('is not typed into another file', () => {
    const view = new EditorView({ doc: 'other' });
    takeOver(view, 'src/b.ts', { path: PATH, keys: ['a'] });
    expect(view.state.doc.toString()).toBe('other');
  });
});
