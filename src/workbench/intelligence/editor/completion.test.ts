// @vitest-environment jsdom
import { completionStatus, currentCompletions } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { expect, it, vi } from 'vitest';
import type { Intelligence } from '../store';
import { typeCompletion } from './completion';

it('offers members as soon as a dot has been typed', async () => {
  const items = [{ name: 'map', kind: 'method', sort: '11' }];
  const ask = () => Promise.resolve({ member: true, items });
  const intelligence = { questions: () => ask } as unknown as Intelligence;
  const view = new EditorView({
    doc: '[1]',
    selection: { anchor: 3 },
    parent: document.body,
    extensions: [typeCompletion(intelligence, 'a.ts')],
  });
  view.dispatch({
    changes: { from: 3, insert: '.' },
    selection: { anchor: 4 },
    userEvent: 'input.type',
  });
  await vi.waitFor(() => expect(completionStatus(view.state)).toBe('active'));
  expect(currentCompletions(view.state).map(({ label }) => label)).toEqual(['map']);
  view.destroy();
});
