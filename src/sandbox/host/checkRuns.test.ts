import { describe, expect, it, vi } from 'vitest';
import {
  EDITED,
  GOOD,
  backendOf,
  decided,
  fullStack,
  modulesOf,
  setUpSandbox,
} from './sandbox.testing';

const { sandbox, hear, kinds, last, heard, live, ended, state } = setUpSandbox();

describe('a run in the Worker', () => {
  it('goes first: an edit meanwhile is started when it has ended', () => {
    sandbox().compile(GOOD);
    sandbox().startRun(7, GOOD);
    sandbox().compile(EDITED);
    sandbox().restart();
    expect(kinds()).toEqual(['start', 'checks']);
    hear({ type: 'live', session: 1, state: 'running' });
    expect(live().state).toBe('starting');
    hear(decided(7));
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 7 }]);
    expect(kinds()).toEqual(['start', 'checks', 'start']);
    expect(last('start').code['src/plugin.ts']).toContain('edited');
  });

  it('tells each check as it happens, with failures in the learner’s own lines', () => {
    sandbox().startRun(1, backendOf('x', "\n\nit('a', () => {\n  throw new Error('b');\n});"));
    const code = last('checks').code['checks.test.ts']!;
    const url = /sourceURL=(\S+)/.exec(code)![1]!;
    const line = code.split('\n').findIndex(text => text.includes('throw')) + 1;
    hear({ type: 'checks-begin', run: 1 });
    hear({ type: 'check', run: 1, event: { type: 'collected', names: ['a'] } });
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'a' } });
    const error = { name: 'Error', message: 'b', stack: `Error: b\n    at f (${url}:${line}:9)` };
    hear({
      type: 'check',
      run: 1,
      event: { type: 'result', name: 'a', status: 'failed', ms: 3, error },
    });
    const [running, failed] = heard('stagecraft/check');
    expect(running).toMatchObject({ name: 'a', status: 'running' });
    expect(failed).toMatchObject({ status: 'failed', ms: 3, failure: { message: 'b' } });
    expect(failed?.failure?.frames?.[0]).toMatchObject({ path: 'checks.test.ts', line: 4 });
    expect(failed?.failure).not.toHaveProperty('stack');
  });

  it('hears nothing of another run', () => {
    sandbox().startRun(1, GOOD);
    sandbox().startRun(2, GOOD);
    expect(kinds()).toEqual(['checks', 'cancel', 'checks']);
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'a' } });
    hear(decided(1));
    expect(heard('stagecraft/check')).toEqual([]);
    expect(ended()).toEqual([]);
    hear(decided(2));
    expect(ended()).toHaveLength(1);
  });

  it('of code that can’t be compiled ends at once, and nothing is sent', () => {
    sandbox().startRun(1, backendOf('export const = 1;', "import './src/plugin';"));
    expect(ended()).toMatchObject([{ run: 1, problem: { kind: 'compile' } }]);
    expect(kinds()).not.toContain('checks');
    vi.advanceTimersByTime(120_000);
    expect(ended()).toHaveLength(1);
  });

  it('that can’t import what it checks says why', () => {
    sandbox().startRun(1, GOOD);
    const where = { path: 'src/plugin.ts', line: 1, column: 8 };
    const error = { name: 'ModuleError', message: 'There is no x.', stack: '', where };
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'error', error } });
    expect(ended()[0]?.problem).toMatchObject({ kind: 'import', message: 'There is no x.', where });
    expect(state.replaced).toEqual([]);
  });

  it('with a check that hangs names it, and gives the realm up before the backend starts again', () => {
    sandbox().startRun(1, GOOD);
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'timeout', name: 'a', ms: 5_000 } });
    expect(ended()[0]?.problem).toMatchObject({ kind: 'timeout', title: '“a” did not finish' });
    expect(state.replaced).toEqual(['worker']);
    expect(kinds()).toEqual(['checks', 'start']);
  });

  it('with a plugin that hangs names the plugin', () => {
    sandbox().startRun(1, backendOf('x({\n  async init() {} });'));
    hear({
      type: 'checks-end',
      run: 1,
      outcome: { kind: 'timeout', name: 'a', ms: 5_000, pending: ['todo'] },
    });
    expect(ended()[0]?.problem).toMatchObject({
      title: 'The backend never finished starting',
      where: { path: 'src/plugin.ts', line: 2, column: 9 },
    });
  });

  it('is given up after a minute', () => {
    sandbox().startRun(1, GOOD);
    hear({ type: 'checks-begin', run: 1 });
    vi.advanceTimersByTime(59_999);
    expect(ended()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(ended()[0]?.problem).toMatchObject({ title: 'The checks took too long' });
    expect(state.replaced).toEqual(['worker']);
    hear(decided(1));
    expect(ended()).toHaveLength(1);
  });

  it('that did not even begin in a minute blames the loading, not the checks', () => {
    sandbox().startRun(1, GOOD);
    vi.advanceTimersByTime(60_000);
    expect(ended()[0]?.problem).toMatchObject({ kind: 'packs' });
  });

  it('can be cancelled by its own number alone; then the backend comes back', () => {
    sandbox().compile(GOOD);
    sandbox().startRun(3, GOOD);
    sandbox().cancel(2);
    expect(kinds()).toEqual(['start', 'checks']);
    sandbox().cancel(3);
    expect(kinds()).toEqual(['start', 'checks', 'cancel', 'start']);
    hear(decided(3));
    vi.advanceTimersByTime(30_000);
    sandbox().startRun(4, GOOD);
    vi.advanceTimersByTime(40_000); // the minute of the first run is over, that of the second is not
    expect(ended()).toEqual([]);
  });
});

describe('where a run takes place', () => {
  it('in the Worker, with the packs that its imports ask for', () => {
    sandbox().startRun(
      1,
      backendOf(
        "import express from 'express'; express;",
        "import request from 'supertest'; request;",
      ),
    );
    expect(last('checks')).toMatchObject({
      realm: 'worker',
      packs: ['backend', 'checks', 'supertest'],
    });
  });

  it('in a frame, if what it reaches by imports needs a page', () => {
    sandbox().startRun(1, fullStack());
    expect(last('checks')).toMatchObject({
      realm: 'checks',
      entry: 'checks.test.ts',
      packs: ['core', 'ui', 'app', 'frame-checks', 'backend'],
    });
  });

  it('in the Worker, if a full-stack program’s checks are about its backend alone', () => {
    sandbox().startRun(1, fullStack({ 'checks.test.ts': "import './plugins/b';" }));
    expect(last('checks').realm).toBe('worker');
  });
});

describe('a run in the frame', () => {
  it('leaves backend and app alone', () => {
    sandbox().compile(fullStack());
    hear({ type: 'live', session: 1, state: 'running' });
    sandbox().startRun(1, fullStack());
    hear({ type: 'checks-begin', run: 1 }, 'checks');
    hear(decided(1), 'checks');
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 1 }]);
    expect(kinds()).toEqual(['start', 'bridge']);
    expect(kinds('preview')).toEqual(['bridge', 'preview']);
    expect(state.replaced).toEqual([]);
  });

  it('lets an edit through at once, and brings the files that it runs with', () => {
    sandbox().compile(fullStack());
    const edit = fullStack({ 'plugins/b/index.ts': 'export default 2;' });
    sandbox().startRun(1, edit);
    expect(kinds()).toEqual(['start', 'bridge', 'start']);
    expect(live().state).toBe('starting');
  });

  it('is told by its own realm alone', () => {
    sandbox().startRun(1, fullStack());
    hear(decided(1), 'worker');
    hear(decided(1), 'preview');
    expect(ended()).toEqual([]);
  });

  it('that hangs costs its frame, and nothing else', () => {
    sandbox().compile(fullStack());
    sandbox().startRun(1, fullStack());
    hear({ type: 'checks-end', run: 1, outcome: { kind: 'timeout', name: 'a', ms: 1 } }, 'checks');
    expect(state.replaced).toEqual(['checks']);
    expect(kinds()).toEqual(['start', 'bridge']);
  });

  it('with a mistake in a file that it does not reach runs all the same', () => {
    const files = {
      'plugins/f/index.ts': 'export const = 1;',
      'checks.test.ts': "import './plugins/b';",
    };
    sandbox().startRun(1, fullStack(files));
    expect(last('checks').realm).toBe('worker');
    expect(ended()).toEqual([]);
  });

  it('is all that there is where checks alone are wanted', () => {
    const files = { 'src/index.ts': 'export {};', 'checks.test.ts': "import '@backstage/ui';" };
    const entries = { backend: 'src/index.ts', frontend: 'src/index.ts' };
    sandbox().startRun(1, modulesOf({ profile: 'catalog', entries, checksAlone: true }, files));
    hear(decided(1), 'checks');
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 1 }]);
    expect([kinds('checks'), kinds('worker'), kinds('preview')]).toEqual([['checks'], [], []]);
  });

  it('may also be one of a program without a backend', () => {
    sandbox().compile(
      modulesOf(
        { profile: 'frontend' },
        { 'src/index.ts': 'export default 1;', 'checks.test.ts': "import 'vitest';" },
      ),
    );
    sandbox().startRun(1, undefined);
    expect(last('checks').realm).toBe('worker');
    hear(decided(1));
    expect(kinds()).toEqual(['checks']);
    expect(heard('stagecraft/live')).toEqual([]);
  });
});
