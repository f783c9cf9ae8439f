import { openProgress } from '../../src/progress/store';
import type { Confirmed, Found, Report } from './reports';

// Runs in the browser that will be killed: writes to the real store without a rest, and reports what was confirmed.

const search = new URLSearchParams(location.search);
const tab = search.get('tab') ?? '';
const ID = 'exercise';
/** As long as the files of exercises are, and longer. */
const FILLER = 'const line = "of code";\n'.repeat(160);

const report = (what: Report) =>
  fetch('/report', { method: 'POST', body: JSON.stringify(what) }).catch(() => undefined);

async function main(): Promise<void> {
  const progress = await openProgress({
    patience: 60_000,
    begun: search.has('begun'),
    copyOf: { origin: location.origin, locks: navigator.locks },
  });
  const versions = await progress.allDrafts();
  const found: Found = {
    type: 'found',
    tab,
    status: progress.getSnapshot().status,
    rids: progress.records().map(record => record.rid),
    texts: versions.map(version => version.text ?? ''),
    aside: progress.getSnapshot().aside,
    vanished: progress.getSnapshot().vanished,
    broughtBack: progress.getSnapshot().broughtBack,
  };
  await report(found);

  let count = 0;
  const confirmed = (what: Pick<Confirmed, 'rid' | 'text'>) =>
    void report({ type: 'confirmed', tab, ...what });
  const type = async () => {
    count += 1;
    const text = `${tab}#${count}#${FILLER.slice(0, Math.random() * FILLER.length)}`;
    if (await progress.saveDraft(ID, 'src/plugin.ts', text, 'd')) confirmed({ text });
  };
  const answer = async () => {
    const options = [`${tab}-${(count += 1)}`];
    const { record, stored } = await progress.add('answered', `${ID}/q`, { options });
    if (stored) confirmed({ rid: record.rid });
  };
  const takeIn = async () => {
    const rids = Array.from({ length: 20 }, (_, index) => `taken-${tab}-${(count += 1)}-${index}`);
    const records = rids.map(rid => ({
      ...{ rid, id: `${ID}/taken`, kind: 'answered' as const, course: '' },
      ...{ at: new Date().toISOString(), data: { options: [rid] } },
    }));
    if (await progress.take({ records, drafts: [] })) rids.forEach(rid => confirmed({ rid }));
  };
  const startAgain = async () => {
    const done = await progress.reset({ about: ID, ids: [ID] });
    if (done?.stored) confirmed({ rid: done.rid });
    if (done) await progress.undoReset(done.rid);
  };

  const busy = async (act: () => Promise<unknown>) => {
    for (;;) await act();
  };
  const rarely = async () => {
    const dice = Math.random();
    await (dice < 0.1 ? takeIn() : dice < 0.15 ? startAgain() : answer());
  };
  // Some writes are always under way.
  await Promise.all([busy(type), busy(rarely), busy(rarely)]);
}

void main();
