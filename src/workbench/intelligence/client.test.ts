import { expect, it, vi } from 'vitest';
import { createTypeClient, type WorkerLike } from './client';
import type { StartMessage, WorkerMessage } from './protocol';

const start = { manifest: {}, profile: 'backend', files: {} } as StartMessage['start'];

function setUp() {
  const posted: unknown[] = [];
  const worker: WorkerLike = {
    postMessage: (message: unknown) => void posted.push(message),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  };
  const failed = vi.fn();
  const client = createTypeClient(worker, start, failed);
  const say = (data: WorkerMessage) => worker.onmessage?.({ data } as MessageEvent<WorkerMessage>);
  return { client, worker, posted, failed, say };
}

it('starts the worker, and gives each question its own answer', async () => {
  const { client, posted, say } = setUp();
  expect(posted).toEqual([{ start }]);
  const first = client.ask('info', 'a.ts', 1);
  const second = client.ask('info', 'a.ts', 2);
  expect(posted.slice(1)).toEqual([
    { id: 1, name: 'info', args: ['a.ts', 1] },
    { id: 2, name: 'info', args: ['a.ts', 2] },
  ]);
  say({ id: 2, result: 'two' });
  say({ id: 1, error: 'Not known.' });
  expect(await second).toBe('two');
  await expect(first).rejects.toThrow('Not known.');
});

it('says once that there will be no answers, and ends the worker', () => {
  const { failed, say, worker } = setUp();
  say({ failed: 'The site does not answer.' });
  worker.onerror?.({ message: 'late' } as ErrorEvent);
  expect(failed.mock.calls).toEqual([['The site does not answer.']]);
  expect(worker.terminate).toHaveBeenCalled();
});
