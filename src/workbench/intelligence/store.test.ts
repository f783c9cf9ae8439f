import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exercise, loadRest } from '../session/exercise.testing';
import { createSession } from '../session/session';
import type { WorkerLike } from './client';
import type { RequestMessage, StartMessage, TypeProblem } from './protocol';
import { createIntelligence, type IntelligenceSetup } from './store';

/** A worker that answers from a table, as soon as it is asked. */
function fakeWorker(problemsOf: (text: string) => readonly TypeProblem[]) {
  const files = new Map<string, string>();
  const worker: WorkerLike = {
    postMessage(message: StartMessage | RequestMessage) {
      const changed = 'start' in message ? message.start.files : undefined;
      const told = changed ?? (message as RequestMessage).args[0];
      if ('start' in message || message.name === 'files') {
        for (const [path, text] of Object.entries(told as Record<string, string>)) {
          files.set(path, text);
        }
        if ('start' in message) return;
      }
      const text = files.get(String(message.args[0])) ?? '';
      const result = message.name === 'problems' ? problemsOf(text) : undefined;
      const { id } = message;
      queueMicrotask(() => worker.onmessage?.({ data: { id, result } } as MessageEvent));
    },
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  };
  return { worker, files };
}

const problem: TypeProblem = {
  from: 0,
  to: 5,
  line: 1,
  column: 1,
  code: 2304,
  kind: 'error',
  message: "Cannot find name 'wrong'.",
};

const manifest = () => Promise.resolve(Response.json({ worker: 'worker.js' }));

function setUp(answer = manifest, storage?: IntelligenceSetup['storage']) {
  vi.stubGlobal('fetch', vi.fn(answer));
  const session = createSession(exercise, loadRest);
  const fake = fakeWorker(text => (text.includes('wrong') ? [problem] : []));
  const intelligence = createIntelligence({
    session,
    base: 'https://site.example/in/intelligence/',
    makeWorker: () => fake.worker,
    storage,
  });
  return { session, intelligence, ...fake };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const settle = () => vi.advanceTimersByTimeAsync(300);

it('tells the worker all files, hidden ones too, and shows what it says', async () => {
  const { intelligence, session, files } = setUp();
  expect(intelligence.getState().status).toBe('loading');
  await settle();
  expect(intelligence.getState().status).toBe('ready');
  expect([...files.keys()].sort()).toEqual(['src/index.ts', 'src/plugin.ts', 'src/secret.ts']);
  session.edit('src/plugin.ts', 'wrong');
  await settle();
  expect(intelligence.getState().checked['src/plugin.ts']).toEqual({
    text: 'wrong',
    problems: [problem],
  });
});

it('knows at once what was said of the same program on an earlier visit, and of no other', async () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  const visit = async (text: string) => {
    const { session, intelligence, worker } = setUp(manifest, storage);
    worker.postMessage = vi.fn(); // not ready yet
    session.edit('src/plugin.ts', text);
    await settle();
    const { status, checked } = intelligence.getState();
    intelligence.close();
    return { status, problems: checked['src/plugin.ts']?.problems };
  };
  const first = setUp(manifest, storage);
  first.session.edit('src/plugin.ts', 'wrong');
  await settle();
  first.intelligence.close();

  expect(await visit('wrong')).toEqual({ status: 'ready', problems: [problem] });
  expect((await visit('wrong again')).status).toBe('loading');
  stored.forEach((_, key) => stored.set(key, '[["first/src/plugin.ts", 1]]'));
  expect((await visit('wrong')).status).toBe('loading');
});

it('looks at the other files once nothing else is asked', async () => {
  const { intelligence } = setUp();
  const checked = () => Object.keys(intelligence.getState().checked);
  await settle();
  expect(checked()).toEqual(['src/plugin.ts']);
  await vi.advanceTimersByTimeAsync(600);
  void intelligence.questions()?.('info', 'src/plugin.ts', 0);
  await vi.advanceTimersByTimeAsync(600);
  expect(checked()).toEqual(['src/plugin.ts']);
  await vi.advanceTimersByTimeAsync(600);
  expect(checked()).toEqual(['src/plugin.ts', 'src/index.ts']);
});

it('asks again about the open file with the others: they may declare what it uses', async () => {
  const { worker } = setUp();
  const post = vi.spyOn(worker, 'postMessage');
  await vi.advanceTimersByTimeAsync(2_000);
  const asked = post.mock.calls.flatMap(([message]) => ('name' in message ? [message] : []));
  expect(asked.filter(({ name }) => name === 'problems').map(({ args }) => args[0])).toEqual([
    'src/plugin.ts',
    'src/plugin.ts',
    'src/index.ts',
  ]);
});

it('says why there are no types, and tries again when asked', async () => {
  let online = false;
  const { intelligence } = setUp(() =>
    online ? Promise.resolve(Response.json({ worker: 'w.js' })) : Promise.reject(new Error('off')),
  );
  await settle();
  expect(intelligence.getState()).toMatchObject({
    status: 'failed',
    why: 'The site does not answer. Are you offline?',
  });
  online = true;
  intelligence.retry();
  await settle();
  expect(intelligence.getState().status).toBe('ready');
});

it('ends with its worker', async () => {
  const { intelligence, worker, session } = setUp();
  await settle();
  const before = intelligence.getState();
  intelligence.close();
  session.edit('src/plugin.ts', 'wrong');
  await settle();
  expect(worker.terminate).toHaveBeenCalled();
  expect(intelligence.getState()).toBe(before);
});
