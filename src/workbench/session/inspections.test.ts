import { describe, expect, it, vi } from 'vitest';
import type { InspectQuery } from '../../sandbox/protocol/inspect';
import { createInspections } from './inspections';

const problem = { kind: 'runtime', title: 'The query failed', message: 'no such table' } as const;

function setUp() {
  const inspections = createInspections();
  const sent: [number, InspectQuery][] = [];
  const send = (id: number, query: InspectQuery) => void sent.push([id, query]);
  return { ...inspections, sent, send };
}

describe('a question', () => {
  it('gets its own answer, in whatever order they come', async () => {
    const { ask, hear, sent, send } = setUp();
    const tasks = ask({ kind: 'tasks' }, send);
    const databases = ask({ kind: 'databases' }, send);
    const [[first], [second]] = sent as [[number, InspectQuery], [number, InspectQuery]];
    const list = { kind: 'databases', databases: [] } as const;
    hear({ type: 'stagecraft/inspected', id: second, result: { ...list, databases: [] } });
    hear({ type: 'stagecraft/inspected', id: first, result: { kind: 'tasks', tasks: [] } });
    await expect(tasks).resolves.toEqual({ kind: 'tasks', tasks: [] });
    await expect(databases).resolves.toEqual(list);
  });

  it('fails with the reader’s words', async () => {
    const { ask, hear, send } = setUp();
    const asked = ask({ kind: 'sql', plugin: 'todo', sql: 'x' }, send);
    hear({ type: 'stagecraft/inspected', id: 1, problem });
    await expect(asked).rejects.toMatchObject({ name: 'InspectionFailed', problem });
  });

  it('ends when there is nobody to ask, or nobody any more', async () => {
    const { ask, clear, send } = setUp();
    await expect(ask({ kind: 'tasks' }, undefined)).rejects.toThrow();
    const asked = ask({ kind: 'tasks' }, send);
    clear();
    await expect(asked).rejects.toMatchObject({ problem: { kind: 'stopped' } });
  });

  it('takes no notice of answers that nobody has asked for', () => {
    const { hear } = setUp();
    const stray = vi.fn(() => hear({ type: 'stagecraft/inspected', id: 9, problem }));
    expect(stray).not.toThrow();
  });
});
