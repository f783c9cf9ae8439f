import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageProgress } from '../progress/react';
import { keepProgress } from './keepProgress';
import { exercise, loadRest } from './session/exercise.testing';
import { createSession } from './session/session';

vi.mock('../progress/react', () => ({ pageProgress: vi.fn() }));

const PLUGIN = 'src/plugin.ts';
/** What was written, in the order in which it was begun; a write ends when its `done` is called. */
let writes: { what: string; done(): void }[];
let news = () => {};
const slowly = (what: string) =>
  new Promise<void>(resolve => {
    writes.push({ what, done: resolve });
    news();
  });
const progress = {
  saveDraft: (id: string, path: string, text: string, digest: string) =>
    slowly(`${id} ${path} = ${text} (${digest})`),
  saveDeleted: (id: string, path: string) => slowly(`${id} ${path} deleted`),
  clearDraft: (id: string, path?: string) =>
    slowly(`clear ${[id, path].filter(Boolean).join(' ')}`),
  undoClear: (id: string) => slowly(`undo ${id}`),
  add: vi.fn(),
  draft: vi.fn(),
  draftVersions: vi.fn(),
  openExercise: vi.fn(),
  getSnapshot: vi.fn(),
};
const open = vi.mocked(pageProgress);

beforeEach(() => {
  vi.resetAllMocks();
  writes = [];
  open.mockResolvedValue(progress as never);
  progress.draftVersions.mockResolvedValue([]);
});

const written = () => writes.map(({ what }) => what);
/** Resolves when the write of this number, counted from 1, has begun. */
const begun = (count: number) =>
  new Promise<void>(resolve => {
    news = () => writes.length >= count && resolve();
    news();
  });
/** Resolves when nothing more happens by itself. */
const quiet = () => new Promise(resolve => setImmediate(resolve));
const saved = (text: string, path = PLUGIN) => `first ${path} = ${text} (d1)`;

function setUp() {
  const kept = keepProgress(exercise, 'c1');
  const { edited, deleted, reset, resetUndone, passed, solutionSeen } = kept.events;
  const events = {
    edited: edited!,
    deleted: deleted!,
    reset: reset!,
    resetUndone: resetUndone!,
    passed: passed!,
    solutionSeen: solutionSeen!,
  };
  return { ...kept, events };
}

describe('drafts', () => {
  it('are saved at once, and again with the newest text when a slow save is done', async () => {
    const { events } = setUp();
    events.edited(PLUGIN, 'a');
    await begun(1);
    for (const text of ['ab', 'abc', 'abcd']) events.edited(PLUGIN, text);
    await quiet();
    expect(written()).toEqual([saved('a')]);
    writes[0]!.done();
    await begun(2);
    writes[1]!.done();
    await quiet();
    expect(written()).toEqual([saved('a'), saved('abcd')]);
  });

  it('of several files are all saved', async () => {
    const { events } = setUp();
    events.edited(PLUGIN, 'a');
    await begun(1);
    events.edited('src/other.ts', 'o');
    events.edited(PLUGIN, 'b');
    writes[0]!.done();
    await begun(2);
    writes[1]!.done();
    await begun(3);
    expect(written().slice(1).sort()).toEqual([saved('o', 'src/other.ts'), saved('b')].sort());
  });

  it('are saved when the page’s progress could be had at last', async () => {
    const { events } = setUp();
    open.mockRejectedValueOnce(new Error('offline'));
    events.edited(PLUGIN, 'a');
    await quiet();
    expect(written()).toEqual([]);
    events.edited('src/other.ts', 'o');
    await begun(1);
    writes[0]!.done();
    await begun(2);
    expect(written()).toEqual([saved('a'), saved('o', 'src/other.ts')]);
  });

  it('that a reset takes away were saved before, and what is typed after it stays', async () => {
    const { events } = setUp();
    events.edited(PLUGIN, 'a');
    await begun(1);
    events.edited(PLUGIN, 'last words');
    events.reset();
    events.edited(PLUGIN, 'new');
    for (const count of [1, 2, 3, 4]) {
      await begun(count);
      expect(writes).toHaveLength(count);
      writes[count - 1]!.done();
    }
    await quiet();
    expect(written()).toEqual([saved('a'), saved('last words'), 'clear first', saved('new')]);
  });

  it('of a deleted file say so, after what was typed into it before; one file is reset alone', async () => {
    const { events } = setUp();
    events.edited(PLUGIN, 'a');
    events.deleted(PLUGIN);
    events.reset(PLUGIN);
    for (const count of [1, 2]) {
      await begun(count);
      writes[count - 1]!.done();
    }
    await begun(3);
    expect(written()).toEqual([saved('a'), `first ${PLUGIN} deleted`, `clear first ${PLUGIN}`]);
  });

  it('come back after the reset that took them, never before', async () => {
    const { events } = setUp();
    events.reset();
    events.resetUndone({});
    await begun(1);
    await quiet();
    expect(written()).toEqual(['clear first']);
    writes[0]!.done();
    await begun(2);
    expect(written()).toEqual(['clear first', 'undo first']);
  });
});

describe('records', () => {
  it('of a pass hold the reader’s own files, and wait for no draft', async () => {
    const { events } = setUp();
    events.edited(PLUGIN, 'a');
    events.passed({ [PLUGIN]: 'a', 'src/index.ts': 'index', 'src/secret.ts': 'hidden' });
    events.solutionSeen();
    await quiet();
    expect(progress.add.mock.calls).toEqual([
      ['passed', 'first', { files: { [PLUGIN]: 'a' } }, 'c1'],
      ['solution-seen', 'first', {}, 'c1'],
    ]);
  });

  it('that can’t be kept break nothing', async () => {
    open.mockRejectedValue(new Error('offline'));
    const { events } = setUp();
    events.passed({});
    events.edited(PLUGIN, 'a');
    events.reset();
    await quiet();
    expect(progress.add).not.toHaveBeenCalled();
  });
});

describe('tries', () => {
  const checkpoint = { ...exercise, hintsAfter: 2 };
  const triedBefore = (tries?: number) =>
    progress.getSnapshot.mockReturnValue({ state: new Map([['first', { tries }]]) });

  it('are recorded until the hints are open, and then no more', async () => {
    const { events } = keepProgress(checkpoint, 'c1');
    for (const tries of [undefined, 1, 2, 3]) {
      triedBefore(tries);
      events.tried?.();
      await quiet();
    }
    expect(progress.add.mock.calls).toEqual([
      ['tried', 'first', {}, 'c1'],
      ['tried', 'first', {}, 'c1'],
    ]);
  });

  it('are not recorded where hints are always open', async () => {
    triedBefore();
    keepProgress(exercise, 'c1').events.tried?.();
    await quiet();
    expect(progress.add).not.toHaveBeenCalled();
  });

  it('of earlier visits are brought into the session', async () => {
    triedBefore(2);
    const session = createSession(checkpoint, loadRest);
    session.nextHint();
    expect(session.getState().hints).toBe(0);
    await keepProgress(checkpoint, 'c1').connect(session);
    session.nextHint();
    expect(session.getState().hints).toBe(1);
  });
});

describe('connecting', () => {
  it('brings the draft of an earlier visit, and says that the exercise is open here', async () => {
    const close = vi.fn();
    progress.openExercise.mockReturnValue(close);
    progress.draft.mockResolvedValue({ files: { [PLUGIN]: 'mine' }, starterDigests: ['d1'] });
    const session = createSession(exercise, loadRest);
    const connected = await setUp().connect(session);
    expect(session.getState().files[PLUGIN]).toBe('mine');
    expect(progress.openExercise).toHaveBeenCalledWith('first');
    expect(connected).toEqual({ changed: false, begun: false, close });
  });

  it('knows that there are earlier versions, also where a reset took the draft', async () => {
    progress.draftVersions.mockResolvedValue([{ text: null }]);
    expect((await setUp().connect(createSession(exercise, loadRest))).begun).toBe(true);
  });

  it('knows a draft that began from another starter', async () => {
    progress.draft.mockResolvedValue({ files: {}, starterDigests: ['d1', 'd0'] });
    expect((await setUp().connect(createSession(exercise, loadRest))).changed).toBe(true);
  });

  it('goes on with the starter where there is no draft, or none can be read', async () => {
    const session = createSession(exercise, loadRest);
    expect((await setUp().connect(session)).changed).toBe(false);
    progress.draft.mockRejectedValue(new Error('broken'));
    const { changed, close } = await setUp().connect(session);
    close();
    expect(changed).toBe(false);
    expect(session.getState().files[PLUGIN]).toBe('start');
  });

  it('looks for no draft of a demo', async () => {
    const demo = keepProgress({ ...exercise, kind: 'demo' }, 'c1');
    await demo.connect(createSession(exercise, loadRest));
    expect(progress.draft).not.toHaveBeenCalled();
  });
});
