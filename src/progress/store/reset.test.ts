import { beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from './openProgress';
import type { Progress } from './progress';
import { createBus, freshStorage } from './tabs.testing';

beforeEach(freshStorage);

async function learn(progress: Progress): Promise<void> {
  await progress.add('read', 'http', {});
  await progress.add('passed', 'http', { files: { 'src/plugin.ts': 'a' } });
  await progress.add('answered', 'http/q', { options: ['x'] });
  await progress.add('read', 'intro', {});
  await progress.add('answered', 'intro/q', { options: ['y'] });
  await progress.saveDraft('http', 'src/plugin.ts', 'mine', 'd1');
  await progress.saveDraft('intro', 'src/a.ts', 'my intro', 'd1');
}
const ids = (progress: Progress) => [...progress.getSnapshot().state.keys()].sort();
const texts = async (progress: Progress) => [
  (await progress.draft('http'))?.files['src/plugin.ts'],
  (await progress.draft('intro'))?.files['src/a.ts'],
];

describe('a reset', () => {
  it('of one lesson takes its marks, answers and code, and leaves the others', async () => {
    const progress = await openProgress();
    await learn(progress);
    const done = await progress.reset({ about: 'http', ids: ['http'] });
    expect(done?.stored).toBe(true);
    expect(ids(progress)).toEqual(['intro', 'intro/q']);
    expect(await texts(progress)).toEqual([undefined, 'my intro']);
    progress.close();
  });

  it('of everything can be undone in a later visit, by what the list of resets says', async () => {
    const first = await openProgress();
    await learn(first);
    const before = ids(first);
    await first.reset({ about: 'everything' });
    expect(ids(first)).toEqual([]);
    expect(await texts(first)).toEqual([undefined, undefined]);
    first.close();

    const second = await openProgress();
    expect(ids(second)).toEqual([]);
    const [latest] = second.resets();
    expect(latest).toMatchObject({ about: 'everything', covers: 5 });
    expect(await second.undoReset(latest!.rid)).toBe(true);
    expect(ids(second)).toEqual(before);
    expect(await texts(second)).toEqual(['mine', 'my intro']);
    expect(second.resets()).toEqual([]);
    second.close();
  });

  it('undone keeps what was done after it', async () => {
    const progress = await openProgress();
    await learn(progress);
    const done = await progress.reset({ about: 'http', ids: ['http'] });
    await progress.saveDraft('http', 'src/plugin.ts', 'newer', 'd1');
    await progress.add('answered', 'http/q', { options: ['z'] });
    await progress.undoReset(done!.rid);
    expect(await texts(progress)).toEqual(['newer', 'my intro']);
    expect(progress.getSnapshot().state.get('http/q')?.answer?.options).toEqual(['z']);
    expect((await progress.draftVersions('http')).map(version => version.text)).toContain('mine');
    progress.close();
  });

  it('is seen by other tabs, and nothing to reset makes no record', async () => {
    const bus = createBus();
    const one = await openProgress({ channel: bus() });
    const two = await openProgress({ channel: bus() });
    expect(await one.reset({ about: 'everything' })).toBeUndefined();
    expect(one.records()).toEqual([]);
    await learn(one);
    const done = await one.reset({ about: 'everything' });
    expect(ids(two)).toEqual([]);
    await two.undoReset(done!.rid);
    expect(ids(one)).toContain('http');
    expect(await one.undoReset('unknown')).toBe(false);
  });
});

describe('an overwritten text', () => {
  it('is listed and can be brought back; what it takes the place of is kept', async () => {
    const bus = createBus();
    const one = await openProgress({ channel: bus() });
    const two = await openProgress({ channel: bus() });
    await one.saveDraft('http', 'src/plugin.ts', 'of one', 'd1');
    await two.saveDraft('http', 'src/plugin.ts', 'of two', 'd1');
    const lost = (await one.draftVersions('http')).find(version => version.text === 'of one');
    expect((await one.bringBack(lost!))?.files).toEqual({ 'src/plugin.ts': 'of one' });
    await one.saveDraft('http', 'src/plugin.ts', 'of one, more', 'd1');
    expect((await two.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'of one, more' });
    const kept = (await two.draftVersions('http')).map(version => version.text);
    expect(kept).toContain('of two');
    expect(kept).toContain('of one');
    expect(await one.bringBack({ ...lost!, writer: 'nobody' })).toBeUndefined();
  });
});
