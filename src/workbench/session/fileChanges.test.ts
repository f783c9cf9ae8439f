import { describe, expect, it, vi } from 'vitest';
import { exercise, loadRest } from './exercise.testing';
import { tabsNow } from './files';
import { newPathProblem } from './newPath';
import { createSession } from './session';

const PLUGIN = 'src/plugin.ts';
const OLD = 'src/old.ts';
const START = { [PLUGIN]: 'start', 'src/index.ts': 'index', [OLD]: 'old' };

const roomy = {
  ...exercise,
  files: [...exercise.files, { path: OLD, role: 'editable', starter: 'old' } as const],
  may: {
    create: [{ glob: 'src/**/*.ts', pattern: '^src\\/(?:[\\w@.-]+\\/)*[\\w@.-]*\\.ts$' }],
    delete: true,
  },
};

function setUp(of: typeof exercise = roomy) {
  const link = {
    update: vi.fn(),
    remove: vi.fn(),
    run: vi.fn(),
    cancel: vi.fn(),
    request: vi.fn(),
    inspect: vi.fn(),
    navigate: vi.fn(),
    colorMode: vi.fn(),
    restart: vi.fn(),
  };
  const events = { edited: vi.fn(), deleted: vi.fn(), reset: vi.fn(), resetUndone: vi.fn() };
  const session = createSession(of, loadRest, events);
  session.attach(link, session.getState().files);
  const files = () => session.getState().files;
  return { session, link, events, files };
}

describe('resetting one file', () => {
  it('leaves the others, and can be undone until the next edit', () => {
    const { session, events, files } = setUp();
    session.edit(PLUGIN, 'mine');
    session.edit(OLD, 'mine too');
    expect(session.changedFiles()).toEqual([PLUGIN, OLD]);
    session.resetFile(PLUGIN);
    expect(files()).toEqual({ ...START, [OLD]: 'mine too' });
    expect(events.reset).toHaveBeenCalledWith(PLUGIN);
    session.undoReset();
    expect(files()).toEqual({ ...START, [PLUGIN]: 'mine', [OLD]: 'mine too' });
    expect(events.resetUndone).toHaveBeenCalledTimes(1);
  });

  it('takes away one that the reader has made, and brings back one that they have deleted', () => {
    const { session, files } = setUp();
    session.create('src/new.ts', 'new');
    session.resetFile('src/new.ts');
    expect(files()).toEqual(START);
    session.remove(OLD);
    session.resetFile(OLD);
    expect(files()).toEqual(START);
  });
});

describe('the solution’s text of a file', () => {
  it('can be taken, and one’s own comes back', () => {
    const { session, link, events, files } = setUp();
    session.edit(PLUGIN, 'mine');
    session.take(PLUGIN, 'done');
    expect(files()[PLUGIN]).toBe('done');
    expect(session.getState()).toMatchObject({ mine: { [PLUGIN]: 'mine' }, open: PLUGIN });
    session.giveBack(PLUGIN);
    expect(files()[PLUGIN]).toBe('mine');
    expect(session.getState().mine).toEqual({});
    expect(events.edited.mock.calls).toEqual([
      [PLUGIN, 'mine'],
      [PLUGIN, 'done'],
      [PLUGIN, 'mine'],
    ]);
    expect(link.update).toHaveBeenLastCalledWith({ [PLUGIN]: 'mine' });
  });

  it('is the reader’s own as soon as they change it', () => {
    const { session, files } = setUp();
    session.take(PLUGIN, 'done');
    session.edit(PLUGIN, 'done differently');
    session.giveBack(PLUGIN);
    expect(files()[PLUGIN]).toBe('done differently');
  });
});

describe('files of the reader’s own', () => {
  it('are made, renamed and deleted, in the sandbox too', () => {
    const { session, link, events, files } = setUp();
    session.create('src/new.ts', 'new');
    expect(session.getState().open).toBe('src/new.ts');
    expect(link.update).toHaveBeenLastCalledWith({ 'src/new.ts': 'new' });
    session.rename('src/new.ts', 'src/lib/newer.ts');
    expect(files()).toEqual({ ...START, 'src/lib/newer.ts': 'new' });
    expect(link.remove).toHaveBeenLastCalledWith(['src/new.ts']);
    expect(tabsNow(roomy, files()).map(({ path }) => path)).toEqual(Object.keys(files()));
    session.remove('src/lib/newer.ts');
    expect(files()).toEqual(START);
    expect(session.getState().open).toBe(PLUGIN);
    expect(events.deleted.mock.calls).toEqual([['src/new.ts'], ['src/lib/newer.ts']]);
  });

  it('come back when a deletion is undone, and deleted ones of the start on Reset', () => {
    const { session, events, files } = setUp();
    session.edit(OLD, 'mine');
    session.remove(OLD);
    expect(files()).not.toHaveProperty([OLD]);
    session.undoReset();
    expect(files()[OLD]).toBe('mine');
    expect(events.edited).toHaveBeenLastCalledWith(OLD, 'mine');
    session.remove(OLD);
    session.create('src/new.ts');
    session.reset();
    expect(files()).toEqual(START);
  });

  it('come back with the draft of an earlier visit', () => {
    const { session, files } = setUp();
    session.restore({ 'src/new.ts': 'new', 'elsewhere.ts': 'x' }, [OLD, 'src/index.ts']);
    expect(files()).toEqual({ [PLUGIN]: 'start', 'src/index.ts': 'index', 'src/new.ts': 'new' });
  });

  it('are none of an exercise that does not say so', () => {
    const { session, files } = setUp(exercise);
    const before = files();
    session.create('src/new.ts');
    session.remove(PLUGIN);
    session.rename(PLUGIN, 'src/new.ts');
    session.restore({ 'src/new.ts': 'x' }, [PLUGIN]);
    expect(files()).toEqual(before);
  });
});

it.each([
  ['src/new.ts', undefined],
  ['src/a/b/new.ts', undefined],
  ['', 'Type a path'],
  ['../new.ts', 'letters, digits'],
  ['/src/new.ts', 'letters, digits'],
  ['src/new file.ts', 'letters, digits'],
  ['src/plugin.ts', 'There is a file src/plugin.ts already.'],
  ['src/secret.ts', 'There is a file src/secret.ts already.'],
  ['checks.test.ts', 'There is a file checks.test.ts already.'],
  ['src/plugin.ts/new.ts', 'A file can’t be a folder as well: there is src/plugin.ts.'],
  ['lib/new.ts', 'New files of this exercise go to src/**/*.ts; found lib/new.ts.'],
  ['src/new.md', 'New files of this exercise go to src/**/*.ts; found src/new.md.'],
])('a new file at “%s”: %s', (path, problem) => {
  const said = newPathProblem(roomy, START, path);
  if (problem === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(problem);
});
