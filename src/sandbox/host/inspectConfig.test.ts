import { describe, expect, it } from 'vitest';
import { describeConfig } from './inspectConfig';

const told = (
  data: Record<string, never> | object,
  layers: { source: string; data: object }[] = [],
) => ({ kind: 'config', data, layers, own: false }) as Parameters<typeof describeConfig>[0];

const view = (data: object, files: Record<string, string> = {}) =>
  Object.fromEntries(
    describeConfig(told(data), files).entries.map(({ path, value, visibility }) => [
      path.join('.'),
      [visibility, value],
    ]),
  );

const DECLARATION = `export interface Config {
  todo?: {
    /** @visibility frontend */
    title?: string;
    limit?: number;
    tickets?: {
      /** @visibility secret */
      key?: string;
    };
    /** @deepVisibility frontend */
    colours?: { ink: string; list: string[] };
  };
}`;

describe('the configuration', () => {
  const data = {
    todo: {
      title: 'A',
      limit: 3,
      tickets: { key: 'sesame', token: 't' },
      colours: { ink: 'black', list: ['a', 'b'] },
    },
  };

  it('is told value by value, with who may see it', () => {
    expect(view(data, { 'config.d.ts': DECLARATION })).toEqual({
      'todo.title': ['frontend', '"A"'],
      'todo.limit': ['backend', '3'],
      'todo.tickets.key': ['secret', undefined],
      'todo.tickets.token': ['suspect', undefined],
      'todo.colours.ink': ['frontend', '"black"'],
      'todo.colours.list.0': ['frontend', '"a"'],
      'todo.colours.list.1': ['frontend', '"b"'],
    });
  });

  it('is the same with a JSON schema', () => {
    const schema = {
      properties: {
        todo: {
          properties: {
            title: { visibility: 'frontend' },
            tickets: { properties: { key: { visibility: 'secret' } } },
          },
        },
      },
    };
    expect(view(data, { 'plugins/todo/config.schema.json': JSON.stringify(schema) })).toMatchObject(
      { 'todo.title': ['frontend', '"A"'], 'todo.tickets.key': ['secret', undefined] },
    );
  });

  it('keeps what Backstage’s own packages declare', () => {
    expect(
      view({
        app: { title: 'x' },
        backend: {
          cors: { credentials: true },
          database: { connection: ':memory:', plugin: { todo: { connection: 'x' } } },
          auth: { keys: [{ secret: 'x' }] },
        },
        integrations: { github: [{ host: 'h', token: 'x' }] },
        empty: {},
        none: [],
      }),
    ).toEqual({
      'app.title': ['frontend', '"x"'],
      'backend.cors.credentials': ['backend', 'true'],
      'backend.database.connection': ['secret', undefined],
      'backend.database.plugin.todo.connection': ['secret', undefined],
      'backend.auth.keys.0.secret': ['secret', undefined],
      'integrations.github.0.host': ['backend', '"h"'],
      'integrations.github.0.token': ['secret', undefined],
      empty: ['backend', '{}'],
      none: ['backend', '[]'],
    });
  });

  it('names the last layer that has a value', () => {
    const { entries } = describeConfig(
      told({ a: { b: 1, c: 2 }, list: [1] }, [
        { source: 'defaults', data: { a: { b: 0, c: 2 }, list: [1, 2] } },
        { source: 'app-config.yaml', data: { a: { b: 1 }, list: [1] } },
      ]),
      {},
    );
    expect(entries.map(({ source }) => source)).toEqual([
      'app-config.yaml',
      'defaults',
      'app-config.yaml',
    ]);
    const own = { ...told({ a: 1 }), own: true };
    expect(describeConfig(own, {}).entries[0]?.source).toBe('your own service');
  });

  it.each([
    ['config.d.ts', 'export interface Other {}', 'declares no `Config`'],
    ['config.schema.json', '{', 'JSON'],
    ['config.schema.json', '[]', 'It is no JSON object'],
  ])('says which schema it can’t read: %s', (path, source, why) => {
    const { trouble, entries } = describeConfig(told({ a: 1 }), { [path]: source });
    expect(trouble).toContain(path);
    expect(trouble).toContain(why);
    expect(entries).toHaveLength(1);
  });

  it('survives a schema that is none, and values without end', () => {
    const schema = JSON.stringify({ properties: { a: null, b: { items: 3, properties: [] } } });
    const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, i) => [`k${i}`, 'x']));
    const { entries, dropped } = describeConfig(
      told({ a: { c: 1 }, b: [{ d: 2 }], long: 'x'.repeat(1_000), many }),
      { 'config.schema.json': schema },
    );
    expect(entries).toHaveLength(1_000);
    expect(dropped).toBe(503);
    expect(entries[2]?.value).toHaveLength(301);
  });
});
