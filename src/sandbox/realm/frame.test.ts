// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const host = { postMessage: vi.fn() };
class FakeWorker {
  static made: FakeWorker[] = [];
  onerror?: (event: { message: string }) => void;
  postMessage = vi.fn();
  constructor(readonly url: string) {
    FakeWorker.made.push(this);
  }
}
let hear: (event: object) => void;
const boot = (kind: string, script: string, more: object = {}) =>
  hear({ source: host, data: { type: 'boot', kind, script }, ports: ['the port'], ...more });

beforeEach(async () => {
  FakeWorker.made = [];
  host.postMessage.mockReset();
  vi.stubGlobal('parent', host);
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('RTCPeerConnection', class {});
  URL.createObjectURL = () => 'blob:worker'; // jsdom has none
  // jsdom's MessageEvent takes no ports of Node.js.
  vi.stubGlobal(
    'MessageEvent',
    class extends Event {
      ports: unknown[];
      constructor(type: string, { ports }: { ports: unknown[] }) {
        super(type);
        this.ports = ports;
      }
    },
  );
  vi.resetModules();
  const add = vi.spyOn(globalThis, 'addEventListener');
  await import('./frame');
  const [, listener] = add.mock.calls.find(([type]) => type === 'message')!;
  hear = listener as (event: object) => void;
});
afterEach(() => {
  removeEventListener('message', hear as never);
  vi.unstubAllGlobals();
});

it('takes WebRTC away, and says that it is there', () => {
  expect('RTCPeerConnection' in globalThis).toBe(false);
  expect(host.postMessage).toHaveBeenCalledWith({ type: 'frame-ready' }, '*');
});

it('starts a Worker and passes the port on', () => {
  boot('worker', 'self.x = 1');
  const [worker] = FakeWorker.made;
  expect(worker!.url).toBe('blob:worker');
  expect(worker!.postMessage).toHaveBeenCalledWith(null, ['the port']);
  worker!.onerror!({ message: 'no luck' });
  expect(host.postMessage).toHaveBeenLastCalledWith(
    { type: 'worker-failed', message: 'no luck' },
    '*',
  );
});

it('runs a page’s script and hands it the port', () => {
  boot('page', `addEventListener('stagecraft:boot', e => { globalThis.got = e.ports[0]; });`);
  expect((globalThis as { got?: unknown }).got).toBe('the port');
  expect(FakeWorker.made).toEqual([]);
});

it('says why a page’s script does not run', () => {
  boot('page', 'throw new Error("not here")');
  expect(host.postMessage).toHaveBeenLastCalledWith(
    { type: 'worker-failed', message: 'not here' },
    '*',
  );
});

it('listens to nobody but the host', () => {
  boot('worker', '', { source: window });
  boot('worker', '', { ports: [] });
  hear({ source: host, data: { type: 'something' }, ports: ['the port'] });
  expect(FakeWorker.made).toEqual([]);
});
