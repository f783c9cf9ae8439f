// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromRealm, ToRealm } from '../protocol/realm';
import { createRealm, type Realm, type RealmOptions } from './realm';

const onMessage = vi.fn<(message: FromRealm) => void>();
const onDead = vi.fn<(reason: string, message: string) => void>();
let realm: Realm;
/** The realm's end of the port, as its frame gets it. */
let port: MessagePort;

const frames = () => [...document.querySelectorAll('iframe')];

/** Makes a realm and boots it. jsdom has frames with windows, but no opaque origins and no srcdoc scripts. */
function make(options: Pick<RealmOptions, 'kind' | 'look'>) {
  realm = createRealm({ ...options, frameHtml: '<p>', script: 'the script', onMessage, onDead });
  const window = frames()[0]!.contentWindow!;
  const boot = vi.spyOn(window, 'postMessage').mockImplementation(() => {});
  dispatchEvent(new MessageEvent('message', { source: window, data: { type: 'frame-ready' } }));
  const [message, , ports] = boot.mock.calls[0] as unknown as [unknown, string, MessagePort[]];
  port = ports[0]!;
  return message;
}

const settled = () => new Promise(resolve => setImmediate(resolve));
async function say(message: unknown) {
  port.postMessage(message);
  await settled();
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] });
  vi.resetAllMocks();
});
afterEach(() => {
  realm.dispose();
  vi.useRealTimers();
});

describe('a realm’s frame', () => {
  it('of the preview is seen: it fills the page, and has its name alone', () => {
    make({ kind: 'page', look: 'seen' });
    const [frame] = frames();
    expect(frame).toMatchObject({ title: 'Preview', hidden: false });
    expect(frame!.getAttribute('sandbox')).toBe('allow-scripts allow-forms');
    expect(frame!.hasAttribute('aria-hidden')).toBe(false);
    expect(frame!.style).toMatchObject({ width: '100%', height: '100%' });
  });

  it('of the checks is a page of real size that nobody meets', () => {
    make({ kind: 'page', look: 'offstage' });
    const [frame] = frames();
    expect(frame).toMatchObject({ title: 'Realm', hidden: false, tabIndex: -1 });
    expect(frame!.getAttribute('aria-hidden')).toBe('true');
    expect(frame!.style).toMatchObject({ width: '1280px', height: '800px', opacity: '0' });
  });

  it('of a Worker is not laid out', () => {
    make({ kind: 'worker', look: 'hidden' });
    expect(frames()[0]).toMatchObject({ title: 'Realm', hidden: true });
  });

  it.each(['worker', 'page'] as const)('is told to start a %s', kind => {
    expect(make({ kind, look: 'hidden' })).toEqual({ type: 'boot', kind, script: 'the script' });
  });

  it('goes when the realm goes', () => {
    make({ kind: 'page', look: 'seen' });
    realm.dispose();
    expect(frames()).toEqual([]);
  });
});

describe('a realm', () => {
  it('is heard over its port, as far as what it says makes sense', async () => {
    make({ kind: 'page', look: 'seen' });
    await say({ type: 'nonsense' });
    await say({ type: 'ready' });
    expect(onMessage.mock.calls).toEqual([[{ type: 'ready' }]]);
  });

  it('that can’t start is dead', () => {
    make({ kind: 'page', look: 'seen' });
    const source = frames()[0]!.contentWindow;
    const data = { type: 'worker-failed', message: 'SyntaxError' };
    dispatchEvent(new MessageEvent('message', { source, data }));
    expect(onDead).toHaveBeenCalledWith('failed', 'SyntaxError');
    expect(frames()).toEqual([]);
  });

  it('that goes to another address has left: nothing of it is there any more', () => {
    make({ kind: 'page', look: 'seen' });
    const [frame] = frames();
    frame!.dispatchEvent(new Event('load'));
    expect(onDead).not.toHaveBeenCalled();
    frame!.dispatchEvent(new Event('load'));
    expect(onDead).not.toHaveBeenCalled(); // its last words may be under way
    vi.advanceTimersByTime(100);
    expect(onDead.mock.calls).toEqual([['left', 'It went to another address.']]);
    expect(frames()).toEqual([]);
  });

  it('that loads itself again has left: it is started once', () => {
    make({ kind: 'page', look: 'seen' });
    const source = frames()[0]!.contentWindow;
    dispatchEvent(new MessageEvent('message', { source, data: { type: 'frame-ready' } }));
    vi.advanceTimersByTime(100);
    expect(onDead.mock.calls).toEqual([['left', 'It was loaded again.']]);
  });

  it.each([
    ['worker', 2_500, 'It did not answer for 2.5 s.'],
    ['page', 8_000, 'It did not answer for 8 s.'],
  ] as const)('that is silent is given up: a %s after %i ms', async (kind, ms, message) => {
    make({ kind, look: 'hidden' });
    await say({ type: 'ready' });
    vi.advanceTimersByTime(ms);
    expect(onDead).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(onDead.mock.calls).toEqual([['silent', message]]);
  });

  it.each([
    [['catalog'], 6_500],
    [[], 2_500],
  ])('that starts with the plugins %j gets %i ms', async (plugins, ms) => {
    make({ kind: 'worker', look: 'hidden' });
    await say({ type: 'ready' });
    realm.send({ type: 'start', session: 1, plugins } as unknown as ToRealm); // the rest is for the other end
    vi.advanceTimersByTime(ms);
    expect(onDead).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(onDead).toHaveBeenCalledOnce();
  });

  it('that answers lives', async () => {
    make({ kind: 'worker', look: 'hidden' });
    await say({ type: 'ready' });
    for (let n = 0; n < 20; n += 1) {
      vi.advanceTimersByTime(2_000);
      await say({ type: 'pong', n });
    }
    expect(onDead).not.toHaveBeenCalled();
  });
});
