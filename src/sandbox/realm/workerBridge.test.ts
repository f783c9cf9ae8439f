import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ToClient, ToServer } from './bridge/messages';
import { checks, PASSED, start, startWorkerRealm } from './workerRealm.testing';

let realm: Awaited<ReturnType<typeof startWorkerRealm>>;
beforeEach(async () => {
  realm = await startWorkerRealm();
});
afterEach(() => {
  realm.close();
  vi.unstubAllGlobals();
});

const TEXT = new TextEncoder();
let bridge: MessagePort;
const answers: ToClient[] = [];
beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  bridge = port1;
  answers.length = 0;
  bridge.onmessage = ({ data }: MessageEvent<ToClient>) => {
    answers.push(data);
    if (data.type === 'head' || data.type === 'chunk') ask({ type: 'pull', id: data.id });
    realm.news();
  };
  realm.say({ type: 'bridge' }, [port2]);
});
afterEach(() => bridge.close());
const ask = (message: ToServer) => bridge.postMessage(message);
const request = (id: number): ToServer => ({
  type: 'request',
  id,
  method: 'POST',
  path: '/api/x',
  headers: [['content-type', 'text/plain']],
  body: TEXT.encode('hello'),
});

it('waits for a start that is under way, and shows the reader what went over it', async () => {
  realm.say(start(1));
  await realm.until(() => realm.framework.starts.length === 1);
  ask(request(1));
  await realm.ping();
  expect(answers).toEqual([]);
  realm.framework.starts[0]!.done();
  await realm.until(() => realm.of('exchange').length === 1 && answers.length === 3);
  expect(answers.map(({ type }) => type)).toEqual(['head', 'chunk', 'end']);
  expect(realm.of('exchange')).toMatchObject([
    {
      request: { id: -1, method: 'POST', path: '/api/x', body: 'hello' },
      response: { id: -1, status: 200, body: 'ok' },
    },
  ]);
});

it('waits for checks that run in the backend’s place, until the backend is back', async () => {
  realm.say(checks(1));
  await realm.until(() => realm.framework.runs.length === 1);
  ask(request(1));
  await realm.ping();
  realm.framework.runs[0]!.done(PASSED);
  await realm.until(() => realm.of('checks-end').length === 1);
  expect(answers).toEqual([]);
  realm.say(start(1));
  await realm.until(() => realm.framework.starts.length === 1);
  realm.framework.starts[0]!.done();
  await realm.until(() => realm.of('exchange').length === 1);
  expect(realm.of('exchange')[0]!.response.status).toBe(200);
});

it('says that nothing runs', async () => {
  realm.say({ type: 'stop' });
  ask(request(1));
  await realm.until(() => answers.length === 1);
  expect(answers[0]).toMatchObject({ type: 'failed', message: expect.stringMatching(/not run/) });
  await realm.until(() => realm.of('exchange').length === 1);
});
