import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FromHost, ToHost } from './page';
import { FromRealm } from './realm';

const text = fc.string();
const problem = { kind: 'loop', title: 't', message: 'm' };
const response = { id: 1, headers: [['a', 'b']], body: '', ms: 1 };
const request = { id: -1, method: 'GET', path: '/api/todo', headers: [['a', 'b']] };
const location = { path: '/todo?a#b', index: 1, length: 2 };
const where = { path: 'src/plugin.tsx', line: 1, column: 2 };
const seen = {
  kind: 'render',
  title: 't',
  message: 'm',
  where,
  components: [{ name: 'TodoPage', where }, { name: 'Routes' }],
  likely: 'use `x`',
};
const error = { name: 'Error', message: 'm', stack: '' };
const config = {
  kind: 'config',
  data: { a: [1] },
  layers: [{ source: 's', data: {} }],
  own: false,
};
const entry = { path: ['a', 0], value: '1', source: 's', visibility: 'backend' };
const entries = { kind: 'config', entries: [entry], dropped: 0, schemas: ['config.d.ts'] };

type Typed = { type: string } & Record<string, unknown>;
/** One right message of each type. */
const RIGHT: Record<'ToHost' | 'FromHost' | 'FromRealm', Typed[]> = {
  ToHost: [
    { type: 'register-frame', id: 1 },
    { type: 'compile', modules: { '/a': { path: '/a', code: '' } } },
    { type: 'refresh' },
    { type: 'run-all-tests', run: 1, modules: {} },
    { type: 'stagecraft/cancel', run: 1 },
    { type: 'stagecraft/request', request: { id: 1, method: 'GET', path: '/', headers: [] } },
    { type: 'stagecraft/navigate', to: '/todo' },
    { type: 'stagecraft/color-mode', mode: 'dark' },
    { type: 'stagecraft/restart' },
    {
      type: 'stagecraft/inspect',
      id: 1,
      query: { kind: 'table', plugin: 'a', table: 'b', offset: 0 },
    },
    { type: 'get-transpiler-context' },
  ],
  FromHost: [
    { type: 'stagecraft/ready' },
    { type: 'stagecraft/live', state: 'failed', problem },
    { type: 'stagecraft/logs', lines: [], dropped: 0 },
    { type: 'stagecraft/run-start', run: 1 },
    { type: 'stagecraft/check', run: 1, name: 'a', status: 'passed', ms: 1 },
    { type: 'stagecraft/run-end', run: 1, problem },
    { type: 'stagecraft/response', response },
    { type: 'stagecraft/exchange', request, response },
    { type: 'stagecraft/preview', state: 'running', problem: seen },
    { type: 'stagecraft/location', location },
    { type: 'stagecraft/inspected', id: 1, result: entries, problem },
  ],
  FromRealm: [
    { type: 'ready' },
    { type: 'broken', error },
    { type: 'need', pack: 'backend' },
    { type: 'pong', n: 1 },
    { type: 'logs', lines: [], dropped: 0 },
    { type: 'live', session: 1, state: 'failed', error },
    { type: 'checks-begin', run: 1 },
    { type: 'check', run: 1, event: { type: 'start', name: 'a' } },
    { type: 'checks-end', run: 1, outcome: { kind: 'error', error } },
    { type: 'response', response },
    { type: 'exchange', request, response },
    { type: 'preview', session: 1, state: 'failed', error },
    { type: 'preview-error', session: 1, phase: 'render', error, componentStack: '\n    at A' },
    { type: 'location', location },
    { type: 'inspected', id: 1, result: config, error },
    { type: 'uncaught', error },
  ],
};

describe.each([
  ['ToHost', ToHost],
  ['FromHost', FromHost],
  ['FromRealm', FromRealm],
] as const)('%s', (name, schema) => {
  const right = RIGHT[name];
  const types = schema.def.options.map(option => option.shape.type.def.values[0]);

  it('takes a right message of each of its types', () => {
    for (const message of right) expect(schema.parse(message)).toEqual(message);
    expect([...types].sort()).toEqual(right.map(({ type }) => type).sort());
  });

  it('never throws, whatever it is shown', () => {
    fc.assert(fc.property(fc.anything(), value => void schema.safeParse(value)));
  });

  it('takes nothing of a type that it doesn’t have', () => {
    const other = fc.oneof(fc.anything(), text).filter(type => !types.includes(type as never));
    fc.assert(
      fc.property(fc.constantFrom(...right), other, (message, type) => {
        expect(schema.safeParse({ ...message, type }).success).toBe(false);
      }),
    );
  });

  it('takes a message as the type that it says it has, and with no more than that type has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...right), fc.object(), (message, extra) => {
        const parsed = schema.parse({ ...extra, ...message });
        expect(parsed).toEqual(schema.parse(message));
      }),
    );
  });

  it('takes no message one of whose parts is of another kind', () => {
    const parts = right.flatMap(message =>
      Object.keys(message)
        .filter(key => key !== 'type')
        .map(key => [message, key] as const),
    );
    const wrong = fc.constantFrom<unknown>(Symbol('x'), () => 1, 1n, Number.NaN, null, [[]]);
    fc.assert(
      fc.property(fc.constantFrom(...parts), wrong, ([message, key], value) => {
        expect(schema.safeParse({ ...message, [key]: value }).success).toBe(false);
      }),
    );
  });
});
