import { expect, it, vi } from 'vitest';
import { toProgram } from '../host/program';
import { ToHost, type FromHost } from '../protocol/page';
import { createSandboxClient } from '.';

function setUp() {
  const listeners = new Set<(message: unknown) => void>();
  const sent: unknown[] = [];
  const heard = vi.fn<(message: FromHost) => void>();
  const client = createSandboxClient(
    {
      dispatch: message => void sent.push(message),
      listen(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    heard,
  );
  return { client, sent, heard, say: (m: unknown) => listeners.forEach(listener => listener(m)) };
}

it('hands on the host’s own messages, and none of Sandpack’s or anybody else’s', () => {
  const { heard, say } = setUp();
  say({ type: 'stagecraft/ready', codesandbox: true, $id: 1 });
  say({ type: 'done', compilatonError: false });
  say({ type: 'stagecraft/run-end' });
  say(null);
  expect(heard.mock.calls).toEqual([[{ type: 'stagecraft/ready' }]]);
});

it('says what the host understands: a run arrives as the program that was meant', () => {
  const { client, sent } = setUp();
  const entries = { backend: 'src/plugin.ts' };
  const settings = {
    profile: 'full-stack',
    entries,
    plugins: ['events'],
    hidden: ['a.ts'],
  } as const;
  client.run(3, { 'src/plugin.ts': 'code' }, settings);
  client.cancel(3);
  client.request({ id: 1, method: 'GET', path: '/api', headers: [['a', 'b']] });
  client.navigate('/todo');
  client.navigate(-1);
  client.colorMode('dark');
  client.restart();
  const [run, cancel, request, ...others] = sent.map(message => ToHost.parse(message));
  expect(run).toMatchObject({ type: 'run-all-tests', run: 3 });
  expect(toProgram((run as Extract<ToHost, { type: 'run-all-tests' }>).modules!)).toEqual({
    ...settings,
    checks: 'checks.test.ts',
    checksAlone: false,
    files: { 'src/plugin.ts': 'code' },
  });
  expect(cancel).toEqual({ type: 'stagecraft/cancel', run: 3 });
  expect(request).toMatchObject({ request: { id: 1, headers: [['a', 'b']] } });
  expect(others).toEqual([
    { type: 'stagecraft/navigate', to: '/todo' },
    { type: 'stagecraft/navigate', to: -1 },
    { type: 'stagecraft/color-mode', mode: 'dark' },
    { type: 'stagecraft/restart' },
  ]);
});

it('hears nothing after it was stopped', () => {
  const { client, heard, say } = setUp();
  client.stop();
  say({ type: 'stagecraft/ready' });
  expect(heard).not.toHaveBeenCalled();
});
