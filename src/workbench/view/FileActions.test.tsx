// @vitest-environment jsdom
import React, { useSyncExternalStore } from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession } from '../session/session';
import FileActions from './FileActions';

afterEach(cleanup);
beforeAll(() => {
  // jsdom has dialogs, but can't open them.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const may = { create: [{ glob: 'src/*.ts', pattern: '^src\\/[\\w@.-]*\\.ts$' }], delete: true };

function setUp(rights: typeof may) {
  const session = createSession({ ...exercise, may: rights }, loadRest);
  const App = () => {
    const state = useSyncExternalStore(session.subscribe, session.getState);
    return <FileActions session={session} state={state} />;
  };
  render(<App />);
  return session;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const path = () => screen.getByRole('textbox', { name: 'Path' });
const type = (value: string) => fireEvent.change(path(), { target: { value } });
const names = () => screen.queryAllByRole('button').map(button => button.textContent);

it('makes a file, and says what is wrong with a path that won’t do', () => {
  const session = setUp(may);
  press('New file');
  type('lib/x.ts');
  press('Create');
  expect(screen.getByRole('status').textContent).toContain('go to src/*.ts; found lib/x.ts');
  expect(path().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(path());
  type(' src/x.ts ');
  fireEvent.keyDown(path(), { key: 'Enter' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(session.getState()).toMatchObject({ open: 'src/x.ts', files: { 'src/x.ts': '' } });
});

it('renames and deletes a file, and keeps the focus', () => {
  const session = setUp(may);
  press('Rename');
  type('src/renamed.ts');
  press('Rename it');
  expect(Object.keys(session.getState().files)).toEqual(['src/index.ts', 'src/renamed.ts']);
  press('Delete');
  expect(Object.keys(session.getState().files)).toEqual(['src/index.ts']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'New file' }));
});

it('offers what the exercise allows, for the file that is open', () => {
  const session = setUp({ ...may, delete: false });
  expect(names()).toEqual(['New file']);
  cleanup();
  setUp({ ...may, create: [] });
  expect(names()).toEqual(['Delete']);
  expect(session.getState().open).toBe('src/plugin.ts');
});
