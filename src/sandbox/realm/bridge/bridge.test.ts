import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import Router from 'express-promise-router';
import { afterEach, describe, expect, it } from 'vitest';
import { bridgeTo } from './testing';

let bridge: ReturnType<typeof bridgeTo>;
let listening: Server | undefined;
afterEach(() => {
  bridge.close();
  listening?.close();
  listening?.closeAllConnections();
  listening = undefined;
});

const connected = (dispatch: Parameters<typeof bridgeTo>[0]) => {
  bridge = bridgeTo(dispatch);
  bridge.connect();
  return bridge;
};
const causeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it was answered'),
    (error: Error) => {
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toBe('Failed to fetch');
      return (error.cause as Error).message;
    },
  );

describe('a backend behind the bridge', () => {
  /** Express, as Backstage's httpRouter has it, over real HTTP. */
  async function serve(): Promise<string> {
    const todos = ['milk'];
    const router = Router();
    router.use(express.json());
    router.get('/todos', (request, response) => {
      response.json({ items: todos, query: request.query });
    });
    router.post('/todos', (request, response) => {
      todos.push((request.body as { title: string }).title);
      response.status(201).set('x-total', String(todos.length)).json({ items: todos });
    });
    router.get('/empty', (_, response) => void response.status(204).end());
    router.get('/old', (_, response) => void response.redirect('/api/todo/todos?from=old'));
    router.get('/picture', (_, response) => {
      response.type('image/png').send(Buffer.alloc(300_000, 7));
    });
    router.get('/broken', () => {
      throw new Error('no luck');
    });
    const app = express().use('/api/todo', router);
    listening = createServer((request, response) => void app(request, response)).listen(0);
    await new Promise(resolve => listening!.once('listening', resolve));
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }
  const withExpress = async () => {
    const base = await serve();
    return connected(async request => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(base + pathname + search, request), { redirect: 'manual' });
    });
  };

  it('answers absolute and relative requests, and the reader sees them', async () => {
    const { fetch, over } = await withExpress();
    const absolute = await fetch('http://localhost:7007/api/todo/todos?done=1');
    expect(absolute).toMatchObject({
      status: 200,
      ok: true,
      url: 'http://localhost:7007/api/todo/todos?done=1',
    });
    expect(await absolute.json()).toEqual({ items: ['milk'], query: { done: '1' } });
    expect(await (await fetch('/api/todo/todos')).json()).toMatchObject({ items: ['milk'] });
    const made = new Request('https://docs.example/api/todo/todos');
    expect((await fetch(made)).status).toBe(200);

    const exchanges = await over(2);
    expect(exchanges[0]).toMatchObject({
      request: { id: -1, method: 'GET', path: '/api/todo/todos?done=1' },
      response: { id: -1, status: 200, body: '{"items":["milk"],"query":{"done":"1"}}' },
    });
    expect(exchanges[1]).toMatchObject({ request: { id: -2 }, response: { id: -2 } });
  });

  it('takes bodies and headers, and gives them', async () => {
    const { fetch, over } = await withExpress();
    const response = await fetch('http://localhost:7007/api/todo/todos', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'bread' }),
    });
    expect([response.status, response.headers.get('x-total')]).toEqual([201, '2']);
    expect(await response.json()).toEqual({ items: ['milk', 'bread'] });
    const { request } = (await over(1))[0]!;
    expect(request).toMatchObject({ method: 'POST', body: '{"title":"bread"}' });
  });

  it('answers without a body, with a large one, and with an error of its own', async () => {
    const { fetch, over } = await withExpress();
    const empty = await fetch('/api/todo/empty');
    expect([empty.status, empty.body]).toEqual([204, null]);
    const picture = await (await fetch('/api/todo/picture')).arrayBuffer();
    expect([picture.byteLength, new Uint8Array(picture).every(byte => byte === 7)]).toEqual([
      300_000,
      true,
    ]);
    const broken = await fetch('/api/todo/broken');
    expect(broken.status).toBe(500);
    await broken.text();
    const { response } = (await over(3))[1]!;
    expect(response).toMatchObject({ body: '(300000 bytes of image/png)', truncated: true });
  });

  it('is followed where it redirects to', async () => {
    const { fetch } = await withExpress();
    const response = await fetch('/api/todo/old');
    expect(response).toMatchObject({ redirected: true, status: 200 });
    expect(await response.json()).toMatchObject({ query: { from: 'old' } });
  });
});

describe('a body', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('arrives chunk by chunk, not much faster than it is read', async () => {
    let made = 0;
    const { fetch } = connected(async () => {
      const body = new ReadableStream<Uint8Array>(
        { pull: controller => controller.enqueue(new Uint8Array(100_000).fill((made += 1))) },
        { highWaterMark: 0 },
      );
      return new Response(body);
    });
    const reader = (await fetch('/api/x')).body!.getReader();
    const read = async () => (await reader.read()).value![0];
    expect([await read(), await read()]).toEqual([1, 2]);
    expect(made).toBeLessThan(8);
    await reader.cancel();
  });

  it('that an app never looks at arrives all the same', async () => {
    const { fetch, over } = connected(async () => new Response('x'.repeat(50_000)));
    expect((await fetch('/api/x')).ok).toBe(true);
    expect((await over(1))[0]!.response.body).toHaveLength(50_000);
  });

  it('that nobody reads on is given up on the other side', async () => {
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(bytes('x'));
    let cancel = () => {};
    const cancelled = new Promise<void>(resolve => (cancel = resolve));
    const { fetch, over } = connected(
      async () => new Response(new ReadableStream({ pull, cancel: () => cancel() })),
    );
    const response = await fetch('/api/x');
    await response.body!.cancel();
    await cancelled;
    expect((await over(1))[0]!.response).toMatchObject({ error: 'The app gave the request up.' });
  });

  it('that breaks off fails where it is read', async () => {
    const { fetch } = connected(async () => {
      let count = 0;
      const pull = (controller: ReadableStreamDefaultController) =>
        (count += 1) === 1 ? controller.enqueue(bytes('x')) : controller.error(new Error('cut'));
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    });
    const response = await fetch('/api/x');
    await expect(response.text()).rejects.toThrow('cut');
  });
});

describe('a request', () => {
  it('ends by its signal, on both sides', async () => {
    let hear = () => {};
    const aborted = new Promise<void>(resolve => (hear = resolve));
    const { fetch, over } = connected(request => {
      request.signal.addEventListener('abort', hear);
      return new Promise(() => {});
    });
    const abort = new AbortController();
    const waiting = fetch('/api/x', { signal: abort.signal });
    const reason = new Error('mine');
    setTimeout(() => abort.abort(reason));
    await expect(waiting).rejects.toBe(reason);
    await aborted;
    await over(1);
    await expect(fetch('/api/x', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('fails as in a browser when the backend does not run, and says why', async () => {
    const { fetch, refused, over } = connected(() =>
      Promise.reject(new Error('The backend is not running: see the Logs panel.')),
    );
    expect(await causeOf(fetch('/api/x'))).toBe('The backend is not running: see the Logs panel.');
    expect(refused).toEqual([
      'GET http://localhost:7007/api/x failed: The backend is not running: see the Logs panel.',
    ]);
    expect((await over(1))[0]!.response.error).toMatch(/not running/);
  });

  it('fails when there is no backend, and when it is gone', async () => {
    bridge = bridgeTo(() => new Promise(() => {}));
    expect(await causeOf(bridge.fetch('/api/x'))).toBe('There is no backend in this exercise.');
    bridge.connect();
    const pending = causeOf(bridge.fetch('/api/x'));
    bridge.client.connect(undefined);
    expect(await pending).toBe('The backend was stopped before it answered.');
    expect(await causeOf(bridge.fetch('/api/x'))).toMatch(/not running/);
  });

  it('goes to the new Worker when the old one was replaced; what was under way has failed', async () => {
    const answers = [
      () => {
        setTimeout(connect);
        return new Promise<Response>(() => {});
      },
      async () => new Response('new'),
    ];
    const { fetch, connect, over } = connected(() => answers.shift()!());
    expect(await causeOf(fetch('/api/x'))).toBe('The backend was stopped before it answered.');
    expect(await (await fetch('/api/x')).text()).toBe('new');
    expect(await over(2)).toHaveLength(2);
  });

  it('to any other host is refused, with the reason', async () => {
    const { fetch, refused } = connected(async () => new Response());
    for (const url of ['https://api.github.com/user', 'http://localhost:8000/'])
      expect(await causeOf(fetch(url))).toMatch(/no network.*at http:\/\/localhost:7007\./);
    expect(refused).toHaveLength(2);
    await expect(fetch('http://')).rejects.toBeInstanceOf(TypeError);
  });
});
