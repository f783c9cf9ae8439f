import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromRealm, ToRealm } from '../protocol/realm';
import type { RealmOptions } from './realm';
import { createHangPause } from './hangPause';
import { createSupervisor } from './supervisor';

interface FakeRealm extends RealmOptions {
  got: ToRealm[];
  disposed: boolean;
}
let realms: FakeRealm[];
const makeRealm = (options: RealmOptions) => {
  const realm: FakeRealm = { ...options, got: [], disposed: false };
  realms.push(realm);
  return {
    send: (message: ToRealm) => void realm.got.push(message),
    dispose: () => void (realm.disposed = true),
  };
};

const told = {
  onMessage: vi.fn(),
  onReady: vi.fn(),
  onMade: vi.fn(),
  onUnavailable: vi.fn(),
  onDeath: vi.fn(),
};
const script = vi.fn<() => Promise<string>>();
const fetchPack = vi.fn<() => Promise<{ code: string; assets: Record<string, ArrayBuffer> }>>();
beforeEach(() => {
  realms = [];
  vi.resetAllMocks();
  script.mockResolvedValue('the script');
  fetchPack.mockResolvedValue({ code: 'pack()', assets: {} });
});

const settled = () => new Promise(resolve => setImmediate(resolve));
const START: ToRealm = {
  type: 'start',
  session: 1,
  code: {},
  entry: 'a',
  config: {},
  packs: [],
  plugins: [],
  hidden: [],
};
const READY: FromRealm = { type: 'ready' };

const earlier = (pack: string) => (pack === 'app' ? ['core', 'ui'] : pack === 'ui' ? ['core'] : []);

const pause = createHangPause();

async function setUp(ahead = true, kind: 'worker' | 'page' = 'worker') {
  const supervisor = createSupervisor({
    kind,
    pause,
    look: 'hidden',
    frameHtml: 'html',
    script,
    ahead,
    fetchPack,
    earlier,
    ...told,
    makeRealm,
  });
  await settled();
  return supervisor;
}

describe('a supervisor', () => {
  it('makes a realm, hands it its packs, and holds messages back until it is ready', async () => {
    const supervisor = await setUp();
    expect(realms).toMatchObject([
      { kind: 'worker', look: 'hidden', frameHtml: 'html', script: 'the script' },
    ]);
    expect(supervisor.send(START)).toBe(true);
    realms[0]!.onMessage({ type: 'need', pack: 'backend' });
    await settled();
    expect(fetchPack).toHaveBeenCalledWith('backend');
    expect(realms[0]!.got).toEqual([{ type: 'pack', name: 'backend', code: 'pack()', assets: {} }]);
    realms[0]!.onMessage(READY);
    expect(realms[0]!.got.at(-1)).toBe(START);
    expect(told.onReady).toHaveBeenCalledTimes(1);
    supervisor.send({ type: 'stop' });
    expect(realms[0]!.got.at(-1)).toEqual({ type: 'stop' });
  });

  it('gives up a realm that can’t evaluate the framework, and makes another for the next run', async () => {
    const supervisor = await setUp();
    const error = { name: 'SyntaxError', message: 'Unexpected token', stack: '' };
    realms[0]!.onMessage({ type: 'broken', error });
    expect(told.onUnavailable).toHaveBeenCalledWith(expect.stringContaining('Unexpected token'));
    expect(realms[0]!.disposed).toBe(true);
    supervisor.send(START);
    await settled();
    expect(realms).toHaveLength(2);
  });

  it('passes on what is said, but for what it needs itself', async () => {
    await setUp();
    realms[0]!.onMessage({ type: 'pong', n: 1 });
    realms[0]!.onMessage({ type: 'checks-begin', run: 1 });
    expect(told.onMessage.mock.calls).toEqual([[{ type: 'checks-begin', run: 1 }]]);
  });

  it('replaces a realm that dies, and nobody listens to the dead one', async () => {
    const supervisor = await setUp();
    realms[0]!.onMessage(READY);
    realms[0]!.onDead('silent', 'why');
    expect(told.onDeath).toHaveBeenCalledWith('silent', 'why');
    supervisor.send(START);
    await settled();
    realms[0]!.onMessage({ type: 'checks-begin', run: 1 });
    realms[0]!.onDead('failed', 'again');
    realms[1]!.onMessage(READY);
    expect(told.onMessage).not.toHaveBeenCalled();
    expect(told.onDeath).toHaveBeenCalledTimes(1);
    expect(realms[1]!.got).toEqual([START]);
  });

  it('gives a realm up with what waited for it', async () => {
    const supervisor = await setUp();
    supervisor.send(START);
    supervisor.replace();
    await settled();
    expect(realms.map(realm => realm.disposed)).toEqual([true, false]);
    realms[1]!.onMessage(READY);
    expect(realms[1]!.got).toEqual([]);
  });

  it('leaves one realm alone alive, however fast they are replaced', async () => {
    const supervisor = await setUp();
    supervisor.replace();
    supervisor.replace();
    await settled();
    expect(realms.filter(realm => !realm.disposed)).toHaveLength(1);
  });

  it('does not make a realm that fails at birth again and again', async () => {
    const supervisor = await setUp();
    realms[0]!.onDead('failed', 'SyntaxError');
    await settled();
    expect(realms).toHaveLength(1);
    expect(supervisor.send({ type: 'stop' })).toBe(false);
    expect(supervisor.send(START)).toBe(true);
    await settled();
    realms[1]!.onMessage(READY);
    expect(realms[1]!.got).toEqual([START]);
  });

  it.each(['the script', 'a pack'])(
    'tries again to get %s when something is to run',
    async what => {
      const lost = new Error('worker.js answered 404.');
      if (what === 'the script') script.mockRejectedValueOnce(lost);
      else fetchPack.mockRejectedValueOnce(lost);
      const supervisor = await setUp();
      realms[0]?.onMessage({ type: 'need', pack: 'backend' });
      await settled();
      expect(told.onUnavailable.mock.calls).toEqual([['worker.js answered 404.']]);
      expect(realms.every(realm => realm.disposed)).toBe(true);
      const before = realms.length;
      supervisor.send(START);
      await settled();
      expect(realms).toHaveLength(before + 1);
      realms.at(-1)!.onMessage(READY);
      expect(realms.at(-1)!.got).toEqual([START]);
    },
  );

  it('tells a running realm which later pack can’t be had', async () => {
    await setUp();
    realms[0]!.onMessage(READY);
    fetchPack.mockRejectedValueOnce(new Error('offline'));
    realms[0]!.onMessage({ type: 'need', pack: 'database' });
    await settled();
    expect(realms[0]!.got).toEqual([{ type: 'pack-failed', name: 'database', message: 'offline' }]);
    expect(realms[0]!.disposed).toBe(false);
    expect(told.onUnavailable).toHaveBeenCalledWith('offline');
  });

  it('gives packs in an order in which they can load, each once, whatever is asked for first', async () => {
    await setUp();
    for (const pack of ['app', 'ui', 'app']) realms[0]!.onMessage({ type: 'need', pack });
    await settled();
    const given = realms[0]!.got.map(message => message.type === 'pack' && message.name);
    expect(given).toEqual(['core', 'ui', 'app']);
  });

  it('tells of each new realm before anything is sent to it', async () => {
    const supervisor = await setUp();
    expect(told.onMade).toHaveBeenCalledTimes(1);
    const first = supervisor.life();
    told.onMade.mockImplementation(() => supervisor.send({ type: 'bridge' }));
    supervisor.replace();
    expect(supervisor.life()).not.toBe(first);
    await settled();
    realms[1]!.onMessage(READY);
    expect(realms[1]!.got).toEqual([{ type: 'bridge' }]);
  });
});

describe('after a page has hung', () => {
  it('no realm is made until the browser has let go of its process', async () => {
    await setUp(true, 'page');
    const other = await setUp(false);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    realms[0]!.onMessage(READY);
    realms[0]!.onDead('silent', 'why');
    other.wake();
    await settled();
    expect(realms).toHaveLength(1);
    vi.advanceTimersByTime(1_500);
    await settled();
    expect(realms).toHaveLength(3);
    vi.useRealTimers();
  });
});

describe('a supervisor of a realm that is not made ahead', () => {
  it('makes one when there is something to run, and keeps it', async () => {
    const supervisor = await setUp(false);
    expect(realms).toEqual([]);
    expect(supervisor.life()).toBeUndefined();
    expect(supervisor.send({ type: 'cancel', run: 1 })).toBe(false);
    supervisor.send(START);
    await settled();
    realms[0]!.onMessage(READY);
    supervisor.send(START);
    await settled();
    expect(realms).toHaveLength(1);
    expect(realms[0]!.got).toEqual([START, START]);
  });

  it.each(['given up', 'dead'])('makes none in place of one that is %s', async how => {
    const supervisor = await setUp(false);
    supervisor.wake();
    await settled();
    realms[0]!.onMessage(READY);
    if (how === 'dead') realms[0]!.onDead('silent', 'why');
    else supervisor.replace();
    await settled();
    expect(realms).toHaveLength(1);
    supervisor.send(START);
    await settled();
    expect(realms).toHaveLength(2);
  });
});
