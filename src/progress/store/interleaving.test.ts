import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DraftVersion } from '../core/draft';
import { exportOf, recordOf, versionOf } from '../transfer/transfer.testing';
import { applyTransfer, exportText, readTransfer } from '../transfer';
import { openDisk, type Disk } from './disk';
import { openProgress } from './openProgress';
import { createBus, freshStorage } from './tabs.testing';

// Two tabs over the real store, an import and a crash, in every order in which a browser could let them happen: whenever
// the store waits for the disk, fast-check's scheduler decides who goes on.

const ID = 'http';
const PATH = 'src/plugin.ts';
/** How many histories: `npm run soak` sets it. */
const RUNS = Number(process.env.STAGECRAFT_RUNS ?? 250);

const act = fc.constantFrom(
  ...([
    'answer',
    'answer',
    'type',
    'type',
    'type',
    'clear',
    'undo',
    'reset',
    'undo reset',
  ] as const),
  ...(['import', 'export', 'import export', 'bring back', 'wake', 'wait', 'crash'] as const),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const acts = fc.array(act, { minLength: 1, maxLength: 8 });

/** What a page was told to be on disk, and what it wrote to get there. */
interface Model {
  readonly confirmed: Set<string>;
  readonly typed: Map<string, DraftVersion>;
}

/** A disk that is slow in a way that the scheduler decides, and that dies with its tab. */
function slowDisk(disk: Disk, scheduler: fc.Scheduler, model: Model, alive: () => boolean): Disk {
  const never = new Promise<never>(() => undefined);
  let lastWrite: Promise<unknown> = Promise.resolve();
  const slowly = async <T>(what: string, action: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), `${what} begins`);
    if (!alive()) return never;
    const result = await action();
    await scheduler.schedule(Promise.resolve(), `${what} is done`);
    return alive() ? result : never;
  };
  return {
    ...disk,
    readRecords: () => slowly('read records', () => disk.readRecords()),
    readDrafts: id => slowly('read drafts', () => disk.readDrafts(id)),
    write: (changes, taken) => {
      for (const version of changes.drafts) {
        if (version.text) model.typed.set(version.text, version);
      }
      // A browser runs the writes of one connection in the order in which they were asked for.
      const before = lastWrite;
      const writing = slowly('write', () => before.then(() => disk.write(changes, taken)));
      lastWrite = writing.catch(() => undefined);
      return writing;
    },
  };
}

it(
  'no interleaving of two tabs, imports and crashes loses a record or a text that was confirmed',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        acts,
        acts,
        fc.boolean(),
        async (scheduler, a, b, connected) => {
          freshStorage();
          const bus = createBus();
          const model: Model = { confirmed: new Set(), typed: new Map() };
          const confirmedTexts = new Set<string>();
          let serial = 0;
          let exported: string | undefined; // by either tab, for either

          const openTab = async () => {
            let alive = true;
            const channel = (connected ? bus : createBus())();
            const progress = await openProgress({
              channel,
              patience: 60_000,
              connect: async lost => slowDisk(await openDisk(lost), scheduler, model, () => alive),
            });
            const crash = () => {
              alive = false;
              channel.close();
            };
            return { progress, crash, isAlive: () => alive };
          };

          async function runTab(tab: Awaited<ReturnType<typeof openTab>>, list: readonly Act[]) {
            const { progress, isAlive } = tab;
            const pending: Promise<unknown>[] = [];
            const doing = async (one: Act) => {
              serial += 1;
              const number = serial;
              if (one === 'answer') {
                const { record, stored } = await progress.add('answered', `${ID}/q`, {
                  options: [`o${number}`],
                });
                if (stored && isAlive()) model.confirmed.add(record.rid);
              } else if (one === 'type') {
                const text = `text ${number}`;
                const stored = await progress.saveDraft(ID, PATH, text, 'd1');
                if (stored && isAlive()) confirmedTexts.add(text);
              } else if (one === 'clear') await progress.clearDraft(ID);
              else if (one === 'undo') await progress.undoClear(ID);
              else if (one === 'reset') {
                const done = await progress.reset({ about: ID, ids: [ID] });
                if (done?.stored && isAlive()) model.confirmed.add(done.rid);
              } else if (one === 'undo reset') {
                const [latest] = progress.resets();
                if (latest) await progress.undoReset(latest.rid);
              } else if (one === 'import') {
                const file = exportOf({
                  records: [recordOf(number, 'read', ID, {})],
                  drafts: [versionOf(number, `file ${number}`)],
                });
                const stored = await applyTransfer(progress, await readTransfer(progress, file));
                if (!stored || !isAlive()) return;
                model.confirmed.add(`r${number}`);
              } else if (one === 'export') exported = await exportText(progress);
              else if (one === 'import export') {
                if (!exported) return;
                await applyTransfer(progress, await readTransfer(progress, exported));
              } else if (one === 'bring back') {
                const oldest = (await progress.draftVersions(ID)).findLast(one => one.text);
                if (oldest) await progress.bringBack(oldest);
              } else if (one === 'wake') await progress.wake();
            };
            for (const [index, one] of list.entries()) {
              if (one === 'wait') await Promise.all(pending);
              else if (one === 'crash') {
                tab.crash(); // without a word, its writes under way or not
                await runTab(await openTab(), list.slice(index + 1));
                return;
              } else pending.push(doing(one));
              await scheduler.schedule(Promise.resolve(), 'next step');
            }
            await Promise.all(pending);
          }

          const running = Promise.all([openTab(), openTab()]).then(async ([one, two]) => {
            await Promise.all([runTab(one, a), runTab(two, b)]);
          });
          await scheduler.waitFor(running);

          const later = await openProgress({ channel: createBus()() });
          const rids = new Set(later.records().map(record => record.rid));
          for (const rid of model.confirmed) expect(rids).toContain(rid);
          const versions = await later.draftVersions(ID);
          for (const text of confirmedTexts) {
            const written = model.typed.get(text);
            const kept = versions.some(
              version =>
                version.text === text ||
                // The tab that wrote it went on typing.
                (version.writer === written?.writer &&
                  version.at > written.at &&
                  version.text !== null),
            );
            const surplus = versions.length >= 12; // more than are kept
            expect(kept || surplus, `“${text}” is kept`).toBe(true);
          }
          expect(later.getSnapshot().status).toBe('persistent');
          later.close();
        },
      ),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 60,
);
