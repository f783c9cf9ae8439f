// @vitest-environment jsdom
import React from 'react';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inspection, InspectQuery } from '../../../sandbox/protocol/inspect';
import type { FromHost } from '../../../sandbox/protocol/page';
import { exercise, loadRest } from '../../session/exercise.testing';
import { createSession } from '../../session/session';
import type { SandboxLink } from '../../session/types';
import DatabasePanel from './DatabasePanel';
import SchedulerPanel from './SchedulerPanel';
import TreePanel from './TreePanel';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const running: FromHost = { type: 'stagecraft/live', state: 'running', routes: [] };

/** A session whose sandbox answers as it is told. */
function setUp(Panel: typeof DatabasePanel, reply: (query: InspectQuery) => Inspection | string) {
  const session = createSession(exercise, loadRest);
  const asked: InspectQuery[] = [];
  const link: Partial<SandboxLink> = {
    inspect(id, query) {
      asked.push(query);
      const said = reply(query);
      const answer =
        typeof said === 'string'
          ? { problem: { kind: 'runtime', title: 'It failed', message: said } as const }
          : { result: said };
      session.receive({ type: 'stagecraft/inspected', id, ...answer });
    },
  };
  session.attach(link as SandboxLink, session.getState().files);
  const App = ({ active }: { readonly active: boolean }) => {
    const state = React.useSyncExternalStore(session.subscribe, session.getState);
    return <Panel session={session} state={state} active={active} />;
  };
  const view = render(<App active />);
  return {
    session,
    asked,
    see: (active: boolean) => view.rerender(<App active={active} />),
    kinds: () => asked.map(({ kind }) => kind),
    settle: (ms = 200) => pass(ms),
  };
}

/** Time goes by in small steps: what follows from one is drawn before the next. */
async function pass(ms: number) {
  for (let gone = 0; gone < ms; gone += 50) await act(() => vi.advanceTimersByTimeAsync(50));
}

const TABLE: Inspection = {
  kind: 'table',
  schema: [],
  indices: [],
  total: 120,
  columns: ['id', 'title'],
  rows: [[1, { kind: 'text', text: 'long…' }]],
  more: false,
};
const answers = (query: InspectQuery): Inspection | string => {
  if (query.kind === 'databases') {
    const tables = [
      { name: 'knex_migrations', kind: 'table' as const, rows: 3 },
      { name: 'todos', kind: 'table' as const, rows: 1 },
    ];
    const state = 'open' as const;
    return {
      kind: 'databases',
      databases: [
        { plugin: 'catalog', own: false, state, tables: [] },
        { plugin: 'todo', own: true, state, tables },
        { plugin: 'other', own: true, state: 'unused', tables: [] },
      ],
    };
  }
  if (query.kind === 'table') return TABLE;
  if (query.kind === 'sql') return 'near "SELEC": syntax error';
  return 'What?';
};

describe('the Database panel', () => {
  it('asks nothing before the backend runs, and nothing while it is out of view', async () => {
    const { session, kinds, see, settle } = setUp(DatabasePanel, answers);
    await settle();
    expect(kinds()).toEqual([]);
    see(false);
    act(() => session.receive(running));
    await settle();
    expect(kinds()).toEqual([]);
    see(true);
    await settle();
    expect(kinds()).toEqual(['databases', 'table']);
  });

  it('shows the learner’s own table first, and looks again when an exchange has ended', async () => {
    const { session, asked, settle } = setUp(DatabasePanel, answers);
    act(() => session.receive(running));
    await settle();
    expect(asked[1]).toEqual({ kind: 'table', plugin: 'todo', table: 'todos', offset: 0 });
    expect(screen.getByRole('cell', { name: 'long…' })).toBeTruthy();
    expect(screen.getByText(/has not used it yet/).textContent).toContain('other');
    asked.length = 0;
    const request = { id: -1, method: 'POST', path: '/', headers: [] };
    const response = { id: -1, headers: [], body: '', ms: 1, status: 201 };
    act(() => session.receive({ type: 'stagecraft/exchange', request, response }));
    await settle();
    expect(asked.map(({ kind }) => kind)).toEqual(['databases', 'table']);
    fireEvent.click(screen.getByRole('button', { name: 'Next rows' }));
    await settle();
    expect(asked.at(-1)).toMatchObject({ kind: 'table', offset: 50 });
  });

  it('shows what SQLite has against a query', async () => {
    const { session, asked, settle } = setUp(DatabasePanel, answers);
    act(() => session.receive(running));
    await settle();
    const sql = screen.getByRole('textbox', { name: 'SQL' });
    fireEvent.change(sql, { target: { value: 'SELEC 1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Run query' }));
    await settle();
    expect(asked).toContainEqual({ kind: 'sql', plugin: 'todo', sql: 'SELEC 1' });
    expect(screen.getByText('near "SELEC": syntax error')).toBeTruthy();
  });
});

describe('the Scheduler panel', () => {
  const task = {
    plugin: 'todo',
    id: 'tidy',
    scope: 'global',
    cadence: 'PT1H',
    timeout: 'PT5M',
    status: 'idle',
    lastRunEndedAt: '2026-03-01T12:00:00Z',
    lastRunError: 'Error: no broom',
  };
  const tasks = (query: InspectQuery): Inspection | string =>
    query.kind === 'tasks' ? { kind: 'tasks', tasks: [task] } : 'Task tidy is currently running';

  it('says how a task went, and why it was not started', async () => {
    const { session, settle } = setUp(SchedulerPanel, tasks);
    act(() => session.receive(running));
    await settle();
    expect(screen.getByText('Error: no broom')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Run tidy now' }));
    await settle();
    expect(screen.getByText('Not started: Task tidy is currently running')).toBeTruthy();
  });

  it('reads states as long as somebody looks on', async () => {
    const { session, kinds, see, settle } = setUp(SchedulerPanel, tasks);
    act(() => session.receive(running));
    await settle(3_500);
    const then = kinds().length;
    expect(then).toBeGreaterThan(2);
    see(false);
    await settle(5_000);
    expect(kinds()).toHaveLength(then);
  });
});

describe('the Tree panel', () => {
  const at = { state: 'made', orphan: false, own: false } as const;
  const answer: Inspection = {
    kind: 'extensions',
    extensions: [
      { ...at, id: 'root', plugin: 'app' },
      { ...at, id: 'api:app/fetch', parent: 'root', input: 'apis', plugin: 'app' },
      { ...at, id: 'page:todo', parent: 'root', input: 'x', plugin: 'todo', own: true },
    ],
  };
  const shown = () => screen.getAllByRole('treeitem').map(item => item.textContent ?? '');

  it('begins with the learner’s own extensions, and shows all of them when asked', async () => {
    const { session, settle } = setUp(TreePanel, () => answer);
    act(() => session.receive({ type: 'stagecraft/preview', state: 'running' }));
    await settle();
    expect(shown()).toEqual([
      expect.stringMatching(/^root/),
      expect.stringMatching(/^page:todo yours at “x”, plugin todo/),
    ]);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: '' } });
    expect(shown()).toHaveLength(3);
    const root = screen.getByRole('treeitem', { name: /^root/ });
    fireEvent.keyDown(root, { key: 'ArrowLeft' });
    expect(shown()).toHaveLength(1);
    fireEvent.keyDown(root, { key: 'ArrowRight' });
    fireEvent.keyDown(root, { key: 'End' });
    expect(document.activeElement?.textContent).toMatch(/^page:todo/);
  });
});
