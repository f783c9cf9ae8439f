import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InspectQuery } from '../protocol/inspect';
import { fullStack, GOOD, setUpSandbox } from './sandbox.testing';

const { state, sandbox, hear, die, kinds, last, heard } = setUpSandbox();
const inspected = () => heard('stagecraft/inspected');
const error = { name: 'SqliteError', message: 'no such table: x', stack: '' };
const TASKS: InspectQuery = { kind: 'tasks' };

describe('a look inside', () => {
  beforeEach(() => sandbox().compile(GOOD));

  it('asks the Worker, and passes on what it finds', () => {
    sandbox().inspect(7, { kind: 'databases' });
    expect(last('inspect')).toMatchObject({ realm: 'worker', id: 7, query: { kind: 'databases' } });
    hear({ type: 'inspected', id: 7, result: { kind: 'databases', databases: [] } });
    hear({ type: 'inspected', id: 7, result: { kind: 'databases', databases: [] } });
    expect(inspected()).toEqual([
      { type: 'stagecraft/inspected', id: 7, result: { kind: 'databases', databases: [] } },
    ]);
  });

  it('says what went wrong', () => {
    sandbox().inspect(1, { kind: 'sql', plugin: 'todo', sql: 'SELECT * FROM x' });
    hear({ type: 'inspected', id: 1, error });
    expect(inspected()[0]?.problem).toEqual({
      kind: 'runtime',
      title: 'The query failed',
      message: 'SqliteError: no such table: x',
    });
  });

  it('tells the configuration by the schemas that stand in the editor', () => {
    const schema = { properties: { key: { visibility: 'secret' } } };
    const schemas = { 'config.schema.json': JSON.stringify(schema) };
    sandbox().inspect(1, { kind: 'config', schemas });
    hear({
      type: 'inspected',
      id: 1,
      result: { kind: 'config', data: { key: 'x' }, layers: [], own: false },
    });
    expect(inspected()[0]?.result).toMatchObject({
      entries: [{ path: ['key'], visibility: 'secret' }],
      schemas: ['config.schema.json'],
    });
    expect(JSON.stringify(inspected())).not.toContain('"x"');
  });

  it('takes no answer that was not asked for', () => {
    sandbox().inspect(1, TASKS);
    hear({ type: 'inspected', id: 2, result: { kind: 'tasks', tasks: [] } });
    hear({ type: 'inspected', id: 1, result: { kind: 'databases', databases: [] } });
    hear({ type: 'inspected', id: 1, result: { kind: 'tasks', tasks: [] } }, 'preview');
    hear({ type: 'inspected', id: 1, result: { kind: 'tasks', tasks: [] } }, 'checks');
    expect(inspected()).toEqual([]);
  });

  it('ends when the Worker is gone, or never answers', () => {
    sandbox().inspect(1, TASKS);
    die('worker', 'silent', 'It did not answer.');
    sandbox().inspect(2, TASKS);
    vi.advanceTimersByTime(20_000);
    expect(inspected().map(({ id, problem }) => [id, problem?.kind])).toEqual([
      [1, 'stopped'],
      [2, 'timeout'],
    ]);
  });

  it('says at once that there is nobody to ask', () => {
    state.delivers = false;
    sandbox().inspect(1, TASKS);
    sandbox().inspect(2, { kind: 'extensions' });
    expect(inspected().map(({ problem }) => problem?.message)).toEqual([
      'There is no backend here.',
      'There is no app here.',
    ]);
    expect(kinds('preview')).not.toContain('inspect');
  });
});

describe('a look into the app', () => {
  afterEach(() => void vi.useRealTimers());

  it('asks the preview’s frame', () => {
    sandbox().compile(fullStack());
    sandbox().inspect(3, { kind: 'extensions' });
    expect(last('inspect')).toMatchObject({ realm: 'preview', id: 3 });
    const extension = { id: 'page:todo', plugin: 'todo', own: true, state: 'made', orphan: false };
    const result = { kind: 'extensions', extensions: [extension] } as never;
    hear({ type: 'inspected', id: 3, result }, 'preview');
    expect(inspected()[0]?.result).toBe(result);
  });
});
