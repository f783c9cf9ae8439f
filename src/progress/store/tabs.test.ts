import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createChannel } from './channel';
import { openProgress } from './openProgress';
import type { Progress } from './progress';
import { createBus, freshStorage } from './tabs.testing';

beforeEach(freshStorage);

describe('two tabs', () => {
  it('see each other’s records at once', async () => {
    const bus = createBus();
    const [one, two] = [
      await openProgress({ channel: bus() }),
      await openProgress({ channel: bus() }),
    ];
    await one.add('read', 'http', {});
    expect(two.getSnapshot().state.get('http')?.read).toBe(true);
    await two.add('answered', 'http/q', { options: ['a'] });
    expect(one.getSnapshot().state.get('http/q')?.answer?.options).toEqual(['a']);
  });

  it('see each other’s records over the browser’s own channel', async () => {
    const one = await openProgress();
    const two = await openProgress();
    const seen = new Promise<void>(resolve => {
      two.subscribe(() => two.getSnapshot().state.has('http') && resolve());
    });
    await one.add('read', 'http', {});
    await seen;
    expect(two.records()).toEqual(one.records());
    one.close();
    two.close();
  });

  it('without a channel, learn from the disk when they are seen again', async () => {
    const one = await openProgress({ channel: createBus()() });
    const two = await openProgress({ channel: createBus()() });
    await one.add('read', 'http', {});
    expect(two.records()).toEqual([]);
    await two.wake();
    expect(two.records()).toEqual(one.records());
  });

  it('editing one file: the newest wins, and what it overwrote is kept', async () => {
    const bus = createBus();
    const [one, two] = [
      await openProgress({ channel: bus() }),
      await openProgress({ channel: bus() }),
    ];
    await one.saveDraft('http', 'src/plugin.ts', 'of one', 'd1');
    await two.saveDraft('http', 'src/plugin.ts', 'of two', 'd1');
    await two.saveDraft('http', 'src/plugin.ts', 'of two, later', 'd1');
    expect((await one.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'of two, later' });
    expect((await two.draftVersions('http')).map(version => version.text)).toEqual([
      'of two, later',
      'of one',
    ]);
  });

  it('know which exercises the other has open, also when opened before; and when it leaves', async () => {
    const bus = createBus();
    const one = await openProgress({ channel: bus() });
    const close = one.openExercise('http');
    const two = await openProgress({ channel: bus() });
    expect(two.getSnapshot().openElsewhere).toEqual(new Set(['http']));
    expect(one.getSnapshot().openElsewhere).toEqual(new Set());
    two.openExercise('http');
    expect(one.getSnapshot().openElsewhere).toEqual(new Set(['http']));
    close();
    expect(two.getSnapshot().openElsewhere).toEqual(new Set());
    two.leave();
    expect(one.getSnapshot().openElsewhere).toEqual(new Set());
    await two.wake();
    expect(one.getSnapshot().openElsewhere).toEqual(new Set(['http']));
  });

  it('forget a crashed tab when they are seen again', async () => {
    const bus = createBus();
    const crashing = bus();
    const one = await openProgress({ channel: crashing });
    const two = await openProgress({ channel: bus() });
    one.openExercise('http');
    crashing.close();
    expect(two.getSnapshot().openElsewhere).toEqual(new Set(['http']));
    await two.wake();
    expect(two.getSnapshot().openElsewhere).toEqual(new Set());
  });

  it('ignore messages that they do not understand', async () => {
    const port = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage() {},
      close() {},
    };
    const progress = await openProgress({ channel: createChannel(port) });
    const before = progress.getSnapshot();
    for (const data of [
      null,
      'x',
      { type: 'changes', records: [{ rid: 1 }], drafts: [] },
      { type: 'new' },
    ]) {
      port.onmessage?.(new MessageEvent('message', { data }));
    }
    expect(progress.getSnapshot()).toBe(before);
  });
});

type Step = { tab: 0 | 1; act: 'answer' | 'type' | 'clear' | 'wait' | 'crash' };
const steps = fc.array(
  fc.record<Step>({
    tab: fc.constantFrom(0, 1),
    act: fc.constantFrom('answer', 'answer', 'type', 'type', 'clear', 'wait', 'crash'),
  }),
  { maxLength: 14 },
);

describe('any interleaving of two tabs with crashes', () => {
  it.each([
    ['with', true],
    ['without', false],
  ])('%s a channel between them loses nothing that was confirmed', async (_, connected) => {
    await fc.assert(
      fc.asyncProperty(steps, async history => {
        freshStorage();
        const bus = createBus();
        const openTab = async () => {
          const channel = (connected ? bus : createBus())();
          return {
            progress: await openProgress({ channel }),
            channel,
            pending: [] as Promise<unknown>[],
          };
        };
        const tabs = [await openTab(), await openTab()];
        const confirmed = new Set<string>();
        const typed = new Map<string, number>(); // text → the step that typed it
        const lastTyped = new Map<Progress, string>();
        let crashesAndClears = 0;

        for (const [index, { tab: number, act }] of history.entries()) {
          const tab = tabs[number]!;
          const { progress, pending } = tab;
          const alive = () => tabs[number] === tab;
          if (act === 'answer') {
            const adding = progress.add('answered', 'http/q', { options: [`option-${index}`] });
            pending.push(
              adding.then(({ record, stored }) => {
                if (stored && alive()) confirmed.add(record.rid);
              }),
            );
          } else if (act === 'type') {
            const text = `text-${index}`;
            lastTyped.set(progress, text);
            const saving = progress.saveDraft('http', 'src/plugin.ts', text, 'd1');
            pending.push(saving.then(stored => stored && alive() && typed.set(text, index)));
          } else if (act === 'wait') {
            await Promise.all(pending);
          } else if (act === 'clear') {
            crashesAndClears += 1;
            await progress.clearDraft('http');
          } else {
            crashesAndClears += 1;
            tab.channel.close(); // without a word, its writes under way or not
            tabs[number] = await openTab();
          }
        }
        await Promise.all(tabs.flatMap(tab => tab.pending));

        const later = await openProgress({ channel: createBus()() });
        const rids = new Set(later.records().map(record => record.rid));
        for (const rid of confirmed) expect(rids).toContain(rid);
        const texts = (await later.draftVersions('http')).map(version => version.text);
        if (crashesAndClears <= 2) {
          for (const tab of tabs) {
            const text = lastTyped.get(tab.progress);
            if (text !== undefined && typed.has(text)) expect(texts).toContain(text);
          }
        }
        expect(later.getSnapshot().status).toBe('persistent');
      }),
      { numRuns: 60 },
    );
  });
});
