import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asideText } from '../transfer/asideText';
import { openDisk, type Disk } from './disk';
import { openProgress } from './openProgress';
import { DATABASE, VERSION } from './schema';
import { createBus, freshStorage } from './tabs.testing';

beforeEach(freshStorage);

describe('openProgress', () => {
  it('keeps records and drafts over visits', async () => {
    const first = await openProgress();
    const added = await first.add('read', 'http', {}, 'v1');
    expect(added.stored).toBe(true);
    expect(await first.saveDraft('http', 'src/plugin.ts', 'text', 'd1')).toBe(true);
    first.close();

    const second = await openProgress();
    expect(second.getSnapshot().status).toBe('persistent');
    expect(second.records()).toEqual([added.record]);
    expect(second.getSnapshot().state.get('http')?.read).toBe(true);
    expect(await second.draft('http')).toMatchObject({
      id: 'http',
      files: { 'src/plugin.ts': 'text' },
      starterDigest: 'd1',
    });
    second.close();
  });

  it('keeps what was deleted over visits; one file is put back alone, and its draft comes back', async () => {
    const first = await openProgress();
    await first.saveDraft('http', 'src/a.ts', 'a', 'd1');
    await first.saveDraft('http', 'src/b.ts', 'b', 'd1');
    await first.saveDeleted('http', 'src/b.ts', 'd1');
    first.close();

    const second = await openProgress();
    const deleted = { files: { 'src/a.ts': 'a' }, deleted: ['src/b.ts'] };
    expect(await second.draft('http')).toMatchObject(deleted);
    await second.clearDraft('http', 'src/b.ts');
    expect(await second.draft('http')).toMatchObject({ files: { 'src/a.ts': 'a' }, deleted: [] });
    expect(await second.undoClear('http')).toMatchObject(deleted);
    await second.saveDraft('http', 'src/b.ts', 'b again', 'd1');
    expect(await second.draft('http')).toMatchObject({
      files: { 'src/a.ts': 'a', 'src/b.ts': 'b again' },
      deleted: [],
    });
    second.close();
  });

  it('confirms a write only after its transaction is complete', async () => {
    const done: string[] = [];
    const progress = await openProgress({
      connect: async lost => {
        const disk = await openDisk(lost);
        const write: Disk['write'] = async changes => {
          await disk.write(changes);
          done.push('complete');
        };
        return { ...disk, write };
      },
    });
    done.length = 0;
    await progress.add('read', 'http', {}).then(() => done.push('confirmed'));
    expect(done).toEqual(['complete', 'confirmed']);
  });

  it('adds nothing when the same already stands', async () => {
    const progress = await openProgress();
    const { record } = await progress.add('answered', 'http/q', { options: ['a'] });
    expect(await progress.add('answered', 'http/q', { options: ['a'] })).toEqual({
      record,
      stored: true,
    });
    await progress.add('answered', 'http/q', { options: ['b'] });
    await progress.add('answered', 'http/q', { options: ['a'] });
    expect(progress.records()).toHaveLength(3);
    expect(progress.getSnapshot().state.get('http/q')?.answer?.options).toEqual(['a']);
  });

  it('gives the latest answer the latest time though the clock was set back', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 5, 2));
    const progress = await openProgress();
    await progress.add('answered', 'http/q', { options: ['a'] });
    clock.mockReturnValue(Date.UTC(2026, 5, 1));
    await progress.add('answered', 'http/q', { options: ['b'] });
    expect(progress.getSnapshot().state.get('http/q')?.answer?.options).toEqual(['b']);
  });

  it('clears a draft so that it can be brought back, in a later visit too', async () => {
    const first = await openProgress();
    await first.saveDraft('http', 'src/plugin.ts', 'mine', 'd1');
    await first.clearDraft('http');
    expect(await first.draft('http')).toBeUndefined();
    first.close();

    const second = await openProgress();
    expect(await second.draft('http')).toBeUndefined();
    expect((await second.undoClear('http'))?.files).toEqual({ 'src/plugin.ts': 'mine' });
    second.close();
    const third = await openProgress();
    expect((await third.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'mine' });
  });

  it('merges what is taken in with what is on the disk, whatever this tab knows of it', async () => {
    const writing = await openProgress({ channel: createBus()() });
    await writing.saveDraft('http', 'src/plugin.ts', 'old', 'd1');
    const old = await writing.allDrafts();
    await writing.saveDraft('http', 'src/plugin.ts', 'new', 'd1');
    const { record } = await writing.add('read', 'http', {});
    const taking = await openProgress({ channel: createBus()() });
    await taking.take({ records: [record], drafts: old });
    writing.close();
    taking.close();
    const later = await openProgress();
    expect((await later.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'new' });
    expect(later.records()).toEqual([record]);
    later.close();
  });

  it('carries along records of kinds that only a newer version of the site knows', async () => {
    (await openDisk(() => undefined)).close();
    const db = await openDB(DATABASE, VERSION);
    const at = '2026-01-01T00:00:00.000Z';
    const dreamt = { rid: 'd', id: 'intro', kind: 'dreamt', at, course: '', data: { of: ['x'] } };
    await db.put('records', dreamt);
    db.close();
    const progress = await openProgress();
    await progress.add('read', 'http', {});
    expect(progress.records()[0]).toEqual(dreamt);
    expect(progress.getSnapshot().aside).toBe(0);
    expect([...progress.getSnapshot().state.keys()]).toEqual(['http']);
    progress.close();
  });

  it('tells listeners, and gives the same snapshot until something changes', async () => {
    const progress = await openProgress();
    const listener = vi.fn();
    const unsubscribe = progress.subscribe(listener);
    const before = progress.getSnapshot();
    expect(progress.getSnapshot()).toBe(before);
    await progress.add('read', 'http', {});
    expect(listener).toHaveBeenCalled();
    expect(progress.getSnapshot()).not.toBe(before);
    unsubscribe();
    listener.mockClear();
    await progress.add('read', 'intro', {});
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('damaged records', () => {
  it('are set aside and not dropped, and the others are read', async () => {
    const first = await openProgress();
    const { record } = await first.add('read', 'http', {});
    await first.saveDraft('http', 'src/plugin.ts', 'text', 'd1');
    first.close();
    const db = await openDB(DATABASE, VERSION);
    const damaged = { rid: 'x', kind: 'passed', id: 'http', at: 'yesterday' };
    const damagedDraft = { id: 'http', path: 'src/index.ts', writer: 'w', text: 7 };
    await db.put('records', damaged);
    await db.put('drafts', damagedDraft);

    const second = await openProgress();
    expect(second.records()).toEqual([record]);
    expect((await second.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'text' });
    expect(await db.getAllKeys('records')).toEqual([record.rid]);
    expect(await db.getAll('aside')).toMatchObject([
      { from: 'records', value: damaged, why: expect.stringContaining('at') as string },
      { from: 'drafts', value: damagedDraft, why: expect.stringContaining('text') as string },
    ]);
    expect(second.getSnapshot()).toMatchObject({ status: 'persistent', aside: 2 });
    const text = asideText(await second.readAside(), new Date(0));
    expect(JSON.parse(text)).toMatchObject({
      entries: [{ value: damaged }, { value: damagedDraft }],
    });
    await second.removeAside();
    expect(second.getSnapshot().aside).toBe(0);
    expect(await db.count('aside')).toBe(0);
  });

  it('that a full disk can’t take aside stay where they are, and are counted', async () => {
    const first = await openProgress();
    const { record } = await first.add('read', 'http', {});
    first.close();
    const db = await openDB(DATABASE, VERSION);
    await db.put('records', { rid: 'x', kind: 'passed' });
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const second = await openProgress();
    expect(second.records()).toEqual([record]);
    expect(second.getSnapshot()).toMatchObject({ status: 'persistent', aside: 1 });
    expect(await db.count('records')).toBe(2);
  });

  it('that the browser threw away as a whole are missed, until the reader knows', async () => {
    const first = await openProgress({ begun: true });
    expect(first.getSnapshot()).toMatchObject({ status: 'persistent', vanished: true, aside: 0 });
    expect(await first.readAside()).toEqual([]);
    first.close();
    const second = await openProgress({ begun: true });
    await second.removeAside();
    expect(second.getSnapshot().vanished).toBe(true);
    await second.forgetVanished();
    expect(second.getSnapshot().vanished).toBe(false);
    second.close();
    expect((await openProgress({ begun: true })).getSnapshot().vanished).toBe(false);
  });

  it('that the browser can’t read cost only themselves', async () => {
    const first = await openProgress();
    const { record } = await first.add('read', 'http', {});
    await first.add('read', 'intro', {});
    first.close();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError');
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key !== record.rid) throw new DOMException('Failed to read', 'NotReadableError');
      return get.call(this, key);
    });
    const progress = await openProgress();
    expect(progress.records()).toEqual([record]);
    expect(progress.getSnapshot().aside).toBe(1);
  });
});

describe('without a usable database', () => {
  const failing = (name: string) => () => {
    throw new DOMException('no', name);
  };

  it.each([
    ['SecurityError', 'blocked'],
    ['UnknownError', 'broken'],
    ['QuotaExceededError', 'quota'],
  ])('%s: works in memory and says %s', async (name, reason) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(failing(name));
    const progress = await openProgress();
    expect(progress.getSnapshot()).toMatchObject({ status: 'memory', reason });
    expect(await progress.add('read', 'http', {})).toMatchObject({ stored: false });
    expect(await progress.saveDraft('http', 'src/plugin.ts', 'text', 'd1')).toBe(false);
    expect(progress.getSnapshot().state.get('http')?.read).toBe(true);
    expect((await progress.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'text' });
    await progress.clearDraft('http');
    expect((await progress.undoClear('http'))?.files).toEqual({ 'src/plugin.ts': 'text' });
  });

  it('no indexedDB at all: blocked', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openProgress()).getSnapshot()).toMatchObject({
      status: 'memory',
      reason: 'blocked',
    });
    vi.unstubAllGlobals();
  });

  it('a newer schema: works in memory and leaves the database as it is', async () => {
    const newer = await openDB(DATABASE, VERSION + 1, {
      upgrade: db => void db.createObjectStore('records', { keyPath: 'rid' }),
    });
    const progress = await openProgress();
    expect(progress.getSnapshot()).toMatchObject({ status: 'memory', reason: 'newer-schema' });
    expect(await progress.add('read', 'http', {})).toMatchObject({ stored: false });
    expect(await newer.getAll('records')).toEqual([]);
  });

  it('a newer version of the site in another tab is let through, and this tab says so', async () => {
    const progress = await openProgress();
    await progress.add('read', 'http', {});
    const newer = await openDB(DATABASE, VERSION + 1);
    expect(progress.getSnapshot()).toMatchObject({ status: 'memory', reason: 'newer-schema' });
    expect(await newer.getAll('records')).toHaveLength(1);
    expect(await progress.add('read', 'intro', {})).toMatchObject({ stored: false });
  });

  it('a silent database: goes on without it, and writes everything once it answers', async () => {
    let answer: () => void = () => undefined;
    const late = new Promise<void>(resolve => {
      answer = resolve;
    });
    const connect: typeof openDisk = async lost => {
      await late;
      return openDisk(lost);
    };
    const progress = await openProgress({ connect, patience: 0 });
    expect(progress.getSnapshot()).toMatchObject({ status: 'memory', reason: 'slow' });
    expect(await progress.add('read', 'http', {})).toMatchObject({ stored: false });
    const persistent = new Promise<void>(resolve => {
      progress.subscribe(() => progress.getSnapshot().status === 'persistent' && resolve());
    });
    answer();
    await persistent;
    expect((await openProgress()).getSnapshot().state.get('http')?.read).toBe(true);
  });

  it('a full disk: says so, and the next write that fits takes along what did not', async () => {
    let full = false;
    const connect: typeof openDisk = async lost => {
      const disk = await openDisk(lost);
      const write: Disk['write'] = async changes => {
        if (full) throw new DOMException('full', 'QuotaExceededError');
        return disk.write(changes);
      };
      return { ...disk, write };
    };
    const progress = await openProgress({ connect, channel: createBus()() });
    full = true;
    expect(await progress.add('read', 'http', {})).toMatchObject({ stored: false });
    expect(progress.getSnapshot()).toMatchObject({ status: 'memory', reason: 'quota' });
    full = false;
    expect(await progress.add('read', 'intro', {})).toMatchObject({ stored: true });
    expect(progress.getSnapshot()).toMatchObject({ status: 'persistent', reason: undefined });
    expect((await openProgress()).records()).toHaveLength(2);
  });
});
