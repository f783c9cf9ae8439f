import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToRealm } from '../protocol/realm';
import { checks, PASSED, start, startWorkerRealm } from './workerRealm.testing';

let realm: Awaited<ReturnType<typeof startWorkerRealm>>;
beforeEach(async () => {
  realm = await startWorkerRealm();
});
afterEach(() => {
  realm.close();
  vi.unstubAllGlobals();
});

const request = (id: number): ToRealm => ({
  type: 'request',
  request: { id, method: 'GET', path: '/', headers: [] },
});

describe('the realm', () => {
  it('answers pings at any time', async () => {
    realm.say({ type: 'ping', n: 3 });
    await realm.until(() => realm.of('pong').length > 0);
    expect(realm.of('pong')).toEqual([{ type: 'pong', n: 3 }]);
  });

  it('keeps a request until the start before it has ended', async () => {
    realm.say(start(1));
    realm.say(request(1));
    await realm.ping();
    expect(realm.of('response')).toEqual([]);
    realm.framework.starts[0]!.done();
    await realm.until(() => realm.of('response').length === 1);
    expect(realm.of('response')[0]!.response).toMatchObject({ id: 1, status: 200, body: 'ok' });
    expect(realm.of('live')).toMatchObject([{ session: 1, state: 'running' }]);
  });

  it('loads the packs of a program, and runs Backstage’s own plugins beside it or alone', async () => {
    const more = { packs: ['catalog-backend'], plugins: ['catalog'] };
    realm.say(start(1, more));
    await realm.until(() => realm.framework.starts.length === 1);
    realm.framework.starts[0]!.done();
    realm.say(start(2, { ...more, entry: undefined }));
    await realm.until(() => realm.framework.starts.length === 2);
    const [beside, alone] = realm.framework.starts.map(({ options }) => options);
    expect(beside).toMatchObject({ features: [{}], plugins: [{ features: [] }] });
    expect(alone).toMatchObject({ features: [], plugins: [{ features: [] }] });
  });

  it('loads the packs of checks', async () => {
    realm.say(checks(1, ['catalog-backend']));
    await realm.until(() => realm.framework.runs.length === 1);
    realm.framework.runs[0]!.done(PASSED);
    await realm.until(() => realm.of('checks-end').length === 1);
  });

  it('says that nothing runs when nothing was started', async () => {
    realm.say(request(1));
    await realm.until(() => realm.of('response').length === 1);
    expect(realm.of('response')[0]!.response.error).toMatch(/not running/);
  });

  it('looks inside the backend once it runs', async () => {
    const inspect = (id: number): ToRealm => ({ type: 'inspect', id, query: { kind: 'tasks' } });
    realm.say(inspect(1));
    await realm.until(() => realm.of('inspected').length === 1);
    realm.say(start(1));
    realm.say(inspect(2));
    await realm.ping();
    expect(realm.of('inspected')).toHaveLength(1);
    realm.framework.starts[0]!.done();
    await realm.until(() => realm.of('inspected').length === 2);
    const [before, after] = realm.of('inspected');
    expect(before).toMatchObject({
      id: 1,
      error: { message: expect.stringMatching(/not running/) as string },
    });
    expect(after).toEqual({ type: 'inspected', id: 2, result: { kind: 'tasks', tasks: [] } });
  });

  it('starts the newest program alone: one under way is given up, those in between are left out', async () => {
    realm.say(start(1));
    await realm.until(() => realm.framework.starts.length === 1);
    realm.say(start(2));
    realm.say(start(3));
    await realm.ping();
    expect(realm.framework.starts[0]!.signal.aborted).toBe(true);
    realm.framework.starts[0]!.fail();
    await realm.until(() => realm.framework.starts.length === 2);
    realm.framework.starts[1]!.done();
    await realm.until(() => realm.of('live').length === 2);
    expect(realm.of('live')).toMatchObject([
      { session: 1, state: 'failed' },
      { session: 3, state: 'running' },
    ]);
  });

  it('runs checks and says when they begin and how they end', async () => {
    realm.say(checks(1));
    await realm.until(() => realm.of('checks-begin').length === 1);
    await realm.until(() => realm.framework.runs.length === 1);
    realm.framework.runs[0]!.done(PASSED);
    await realm.until(() => realm.of('checks-end').length === 1);
    expect(realm.of('checks-end')).toEqual([{ type: 'checks-end', run: 1, outcome: PASSED }]);
  });

  it('never begins with a run that was cancelled while it waited', async () => {
    realm.say(checks(1));
    await realm.until(() => realm.framework.runs.length === 1);
    realm.say(checks(2));
    realm.say({ type: 'cancel', run: 2 });
    realm.say(checks(3));
    await realm.ping();
    realm.framework.runs[0]!.done(PASSED);
    await realm.until(
      () => realm.framework.runs.length === 2 && realm.of('checks-begin').length > 1,
    );
    expect(realm.of('checks-begin').map(({ run }) => run)).toEqual([1, 3]);
    expect(realm.framework.runs[1]!.signal.aborted).toBe(false);
  });

  it('cancels the run that is meant, and no other', async () => {
    realm.say(checks(1));
    await realm.until(() => realm.framework.runs.length === 1);
    realm.say({ type: 'cancel', run: 7 });
    await realm.ping();
    expect(realm.framework.runs[0]!.signal.aborted).toBe(false);
    realm.say({ type: 'cancel', run: 1 });
    await realm.until(() => realm.of('checks-end').length === 1);
    expect(realm.of('checks-end')[0]!.outcome).toEqual({ kind: 'cancelled' });
  });

  it('drops a start that still waits when checks are to run', async () => {
    realm.say(start(1));
    await realm.until(() => realm.framework.starts.length === 1);
    realm.say(start(2));
    realm.say(checks(1));
    await realm.ping();
    realm.framework.starts[0]!.fail();
    await realm.until(() => realm.framework.runs.length === 1 && realm.of('live').length > 0);
    expect(realm.framework.starts).toHaveLength(1);
    expect(realm.of('live').map(({ session }) => session)).toEqual([1]);
  });
});
