import { afterEach, expect, it } from 'vitest';
import { ToClient, ToServer } from './messages';
import { bridgeTo } from './testing';

let bridge: ReturnType<typeof bridgeTo>;
afterEach(() => bridge?.close());

/** Mulberry32: the same sequence each time. */
function random(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIELDS = ['type', 'id', 'method', 'path', 'headers', 'body', 'status', 'bytes', 'hasBody'];
const TYPES = ['request', 'pull', 'abort', 'head', 'chunk', 'end', 'failed'];

/** Messages that are nearly right, and anything else. */
function nonsense(next: () => number): unknown {
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const value = (depth = 0): unknown =>
    pick<() => unknown>([
      () => pick(TYPES),
      () => pick(['GET', '/api/x', '', 'a b', '\n', '__proto__', 'constructor']),
      () => pick([0, -1, 1.5, NaN, Infinity, 200, 99, 600]), // never 1, the id of a real request
      () => pick([null, undefined, true, false, 1n]),
      () => pick([new Uint8Array(2), new ArrayBuffer(2), new Date(0), new Map()]),
      () => (depth > 2 ? [] : Array.from({ length: 3 * next() }, () => value(depth + 1))),
      () => (depth > 2 ? {} : message(depth + 1)),
      () => [[pick(['a', 'bad name', '']), pick(['b', 'bad\nvalue'])]],
    ])();
  const message = (depth = 0) =>
    Object.fromEntries(FIELDS.filter(() => next() < 0.6).map(name => [name, value(depth)]));
  return next() < 0.8 ? { ...message(), type: pick(TYPES) } : value();
}

it('takes what is said, and nothing else', () => {
  const request = { type: 'request', id: 1, method: 'GET', path: '/', headers: [['a', 'b']] };
  expect(ToServer.safeParse({ ...request, body: new Uint8Array(1) }).success).toBe(true);
  for (const wrong of [
    { ...request, id: 1.5 },
    { ...request, method: 'G T' },
    { ...request, path: 'http://elsewhere/' },
    { ...request, headers: [['a']] },
    { ...request, body: 'text' },
    { type: 'head', id: 1 },
  ]) {
    expect(ToServer.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
  const head = { type: 'head', id: 1, status: 200, statusText: '', headers: [], hasBody: true };
  expect(ToClient.safeParse(head).success).toBe(true);
  expect(ToClient.safeParse({ ...head, status: 600 }).success).toBe(false);
});

it('gives what parses the type that it says, whatever comes', () => {
  const next = random(7);
  let parsed = 0;
  for (let i = 0; i < 20_000; i += 1) {
    const message = nonsense(next);
    for (const schema of [ToServer, ToClient]) {
      const result = schema.safeParse(message);
      if (!result.success) continue;
      parsed += 1;
      expect(Number.isInteger(result.data.id)).toBe(true);
      if (result.data.type === 'request') expect(result.data.path).toMatch(/^\//);
      if (result.data.type === 'chunk') expect(result.data.bytes).toBeInstanceOf(Uint8Array);
    }
  }
  expect(parsed).toBeGreaterThan(50); // the nonsense is near enough to the truth to mean something
});

it('still works on both sides after ten thousand messages that nobody should send', async () => {
  bridge = bridgeTo(async () => new Response('ok'));
  const { client, server } = bridge.connect();
  const next = random(11);
  for (let i = 0; i < 10_000; i += 1) {
    const message = nonsense(next);
    // Each side's own port: what it posts arrives at the other.
    client.postMessage(message);
    server.postMessage(message);
  }
  expect(await (await bridge.fetch('/api/x')).text()).toBe('ok');
});

it('survives an answer that no Response can be made of', async () => {
  bridge = bridgeTo(async () => new Response());
  const { server } = bridge.connect();
  const asked = new Promise<number>(resolve => {
    server.onmessage = ({ data }) => resolve((data as { id: number }).id);
  });
  const answer = bridge.fetch('/api/x');
  const id = await asked;
  server.postMessage({
    type: 'head',
    id,
    status: 200,
    statusText: 'bad\nline',
    headers: [['bad name', 'x']],
    hasBody: false,
  });
  await expect(answer).rejects.toThrow('Failed to fetch');
});
