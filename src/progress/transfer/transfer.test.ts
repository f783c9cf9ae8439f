import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { records, versions } from '../core/histories.testing';
import { merge } from '../core/merge';
import { mergeVersions } from '../core/draft';
import { createProgress } from '../store/progress';
import { createBus } from '../store/tabs.testing';
import { applyTransfer, exportText, fromFragment, readTransfer, toFragment } from '.';
import { createHere, exportOf, recordOf, versionOf } from './transfer.testing';

describe('an export', () => {
  it('holds the schema’s version, every record and every kept version of every file', async () => {
    const here = { records: [recordOf(1, 'read', 'http', {})], drafts: [versionOf(2, 'mine')] };
    const text = await exportText(createHere(here));
    expect(JSON.parse(text)).toEqual({ schemaVersion: 1, ...here });
  });

  it('for a link holds of each file the newest version alone', async () => {
    const drafts = [versionOf(1, 'old'), versionOf(2, 'new'), versionOf(1, 'x', { id: 'intro' })];
    const text = await exportText(createHere({ drafts }), { versions: 'newest' });
    const held = (JSON.parse(text) as { drafts: { text: string }[] }).drafts;
    expect(held.map(version => version.text)).toEqual(['new', 'x']);
  });

  it('of one device, imported on another, is a union there, over random histories', async () => {
    await fc.assert(
      fc.asyncProperty(records, versions, async (history, typed) => {
        const all = { records: merge(history), drafts: mergeVersions(typed) };
        const there = createHere();
        const plan = await readTransfer(there, await exportText(createHere(all)));
        await applyTransfer(there, plan);
        expect(there.records()).toEqual(all.records);
        expect(await there.allDrafts()).toEqual(all.drafts);
        expect((await readTransfer(there, await exportText(createHere(all)))).isEmpty).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('comes through a link as it is', async () => {
    const text = await exportText(createHere({ drafts: [versionOf(1, 'const ü = "…";\n')] }));
    expect(fromFragment(toFragment(text))).toBe(text);
    expect(toFragment(text)).toMatch(/^[\w.-]+$/);
  });
});

describe('an import', () => {
  const file = exportOf({
    records: [
      recordOf(1, 'read', 'http', {}),
      recordOf(2, 'passed', 'http', { files: { 'src/plugin.ts': 'a' } }),
      recordOf(3, 'answered', 'http/q', { options: ['x'] }),
      recordOf(4, 'answered', 'intro/q', { options: ['y'] }),
      recordOf(5, 'solution-seen', 'database', {}),
      recordOf(6, 'reset', 'intro', { rids: ['r20'] }),
    ],
    drafts: [versionOf(7, 'theirs'), versionOf(8, 'x', { id: 'intro', path: 'src/a.ts' })],
  });

  it('says beforehand what it will change', async () => {
    const here = createHere({
      records: [
        recordOf(1, 'read', 'http', {}),
        recordOf(20, 'read', 'intro', {}),
        { ...recordOf(2, 'answered', 'intro/q', { options: ['x'] }), rid: 'mine' },
      ],
      drafts: [versionOf(6, 'mine')],
    });
    const { changes, isEmpty } = await readTransfer(here, file);
    expect(isEmpty).toBe(false);
    expect(changes).toEqual({
      records: { added: 5, known: 1 },
      drafts: { added: 2, known: 0 },
      read: [],
      passed: ['http'],
      passedAgain: [],
      answered: ['http/q'],
      answeredAnew: ['intro/q'],
      solutionSeen: ['database'],
      reset: ['intro'],
      code: [{ id: 'intro', paths: ['src/a.ts'] }],
      codeReplaced: [{ id: 'http', paths: ['src/plugin.ts'] }],
      unknown: 0,
    });
    expect(here.records()).toHaveLength(3); // nothing has happened yet
  });

  it('leaves newer code here as the newest, and keeps the older one from the file', async () => {
    const here = createHere({ drafts: [versionOf(9, 'mine, newer')] });
    const plan = await readTransfer(here, file);
    expect(plan.changes.codeReplaced).toEqual([]);
    await applyTransfer(here, plan);
    const texts = (await here.allDrafts()).map(version => version.text);
    expect(texts).toEqual(['mine, newer', 'x', 'theirs']);
  });

  it('never writes over a text: an older one of the same writer stays among the versions', async () => {
    const mine = versionOf(1, 'mine', { writer: 'same' });
    const here = createHere({ drafts: [mine] });
    const newer = exportOf({ drafts: [versionOf(2, 'theirs', { writer: 'same' })] });
    await applyTransfer(here, await readTransfer(here, newer));
    const texts = (await here.allDrafts()).map(version => version.text);
    expect(texts).toEqual(['theirs', 'mine']);
    const older = exportOf({ drafts: [versionOf(0, 'oldest', { writer: 'same' })] });
    expect((await readTransfer(here, older)).isEmpty).toBe(true);
  });

  it('takes along kinds and fields that only a newer version of the site knows, and says how many', async () => {
    const future = { ...recordOf(1, 'read', 'http', {}), kind: 'dreamt', data: { of: [1, 2] } };
    const field = { ...recordOf(2, 'read', 'intro', {}), mood: { good: true } };
    const here = createHere();
    const plan = await readTransfer(
      here,
      exportOf({ records: [future, field], hints: 3 } as object),
    );
    expect(plan.changes).toMatchObject({ unknown: 1, read: ['intro'] });
    await applyTransfer(here, plan);
    expect(here.records()).toEqual([future, field]);
    expect(JSON.parse(await exportText(here))).toMatchObject({ records: [future, field] });
  });

  it('goes into the reader’s real progress, and from there to other tabs', async () => {
    const bus = createBus();
    const [one, two] = [createProgress({ channel: bus() }), createProgress({ channel: bus() })];
    await applyTransfer(one, await readTransfer(one, file));
    expect(one.getSnapshot().state.get('http')?.passed?.files).toEqual({ 'src/plugin.ts': 'a' });
    expect(two.records()).toEqual(one.records());
    expect((await two.draft('http'))?.files).toEqual({ 'src/plugin.ts': 'theirs' });
  });
});
