import { describe, expect, it, vi } from 'vitest';
import { GOOD, decided, fullStack, modulesOf, request, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, die, kinds, last, heard, live, preview, ended, state } = setUpSandbox();

describe('when the Worker dies', () => {
  it('a run that had begun is over, and its code is not started again', () => {
    sandbox().startRun(1, GOOD);
    hear({ type: 'checks-begin', run: 1 });
    die('worker', 'silent', 'It did not answer.');
    expect(ended()[0]?.problem).toMatchObject({ kind: 'stopped', message: /endless loop/ });
    expect(live()).toMatchObject({ state: 'failed', problem: { kind: 'stopped' } });
    expect(kinds()).toEqual(['checks']);
    vi.advanceTimersByTime(120_000);
    expect(ended()).toHaveLength(1);
  });

  it('a run that had not begun gets its turn in the next realm, once', () => {
    sandbox().compile(GOOD);
    sandbox().startRun(1, GOOD);
    die('worker', 'silent', 'It did not answer.');
    expect(ended()).toEqual([]);
    expect(kinds()).toEqual(['start', 'checks', 'checks']);
    die('worker', 'failed', 'It broke.');
    expect(ended()[0]?.problem?.message).toBe('The sandbox could not be kept running: It broke.');
    expect(kinds()).toEqual(['start', 'checks', 'checks']);
  });

  it('a run that gets its turn can pass', () => {
    sandbox().startRun(1, GOOD);
    die('worker', 'silent', '');
    hear({ type: 'checks-begin', run: 1 });
    hear(decided(1));
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 1 }]);
  });

  it('requests that wait are told', () => {
    sandbox().compile(GOOD);
    sandbox().request(request(5));
    die('worker', 'silent', '');
    const { response } = heard('stagecraft/response')[0]!;
    expect(response).toMatchObject({ id: 5, error: /stopped before it answered/ });
    hear({ type: 'response', response: { ...response, status: 200 } });
    expect(heard('stagecraft/response')).toHaveLength(1);
  });

  it('the app lives on, and is joined to the next Worker', () => {
    sandbox().compile(fullStack());
    die('worker', 'silent', '');
    expect(live().state).toBe('failed');
    expect(kinds('preview')).toEqual(['bridge', 'preview', 'bridge']);
    expect(kinds('worker')).toEqual(['start', 'bridge', 'bridge']);
  });

  it('an edit of the app does not start the backend that killed it', () => {
    sandbox().compile(fullStack());
    die('worker', 'silent', '');
    sandbox().compile(fullStack({ 'plugins/f/plugin.tsx': 'export default 2;' }));
    expect(kinds('worker').filter(kind => kind === 'start')).toHaveLength(1);
    sandbox().compile(fullStack({ 'plugins/b/index.ts': 'export default 2;' }));
    expect(kinds('worker').filter(kind => kind === 'start')).toHaveLength(2);
  });
});

describe('when the preview hangs', () => {
  it('all realms go, because their frames share a process; the backend comes back, the app does not', () => {
    sandbox().compile(fullStack());
    hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
    die('preview', 'silent', 'It did not answer for 10 s.');
    expect(state.replaced).toEqual(['worker', 'checks']);
    expect(preview()).toMatchObject({ state: 'failed', problem: { kind: 'stopped' } });
    expect(last('start').session).toBe(2);
    hear({ type: 'live', session: 2, state: 'running' });
    expect(live().state).toBe('running');
    expect(preview().state).toBe('failed');
  });

  it('the same code is not started again before it changes', () => {
    sandbox().compile(fullStack());
    die('preview', 'silent', '');
    hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
    sandbox().compile(fullStack({ 'plugins/b/index.ts': 'export default 2;' }));
    hear({ type: 'live', session: 3, state: 'running' });
    expect(preview().state).toBe('failed');
    sandbox().compile(fullStack({ 'plugins/f/plugin.tsx': 'export default 2;' }));
    expect(preview().state).toBe('starting');
    expect(kinds('preview').slice(-1)).toEqual(['preview']);
  });

  it('a run in the Worker begins anew', () => {
    const files = { 'checks.test.ts': "import './plugins/b';" };
    sandbox().compile(fullStack(files));
    sandbox().startRun(1, fullStack(files));
    hear({ type: 'checks-begin', run: 1 });
    die('preview', 'silent', '');
    expect(kinds('worker').slice(-1)).toEqual(['checks']);
    hear({ type: 'checks-begin', run: 1 });
    hear(decided(1));
    expect(ended()).toEqual([{ type: 'stagecraft/run-end', run: 1 }]);
  });
});

describe('when a page hangs while checks run in their frame', () => {
  it.each(['preview', 'checks'] as const)('they are to blame, even if it is the %s', name => {
    sandbox().compile(fullStack());
    hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
    sandbox().startRun(1, fullStack());
    hear({ type: 'checks-begin', run: 1 }, 'checks');
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'adds one' } }, 'checks');
    die(name, 'silent', '');
    expect(ended()[0]?.problem).toMatchObject({ kind: 'stopped' });
    expect(ended()[0]?.problem?.message).toMatch(/^This happened in “adds one”\. /);
    expect(preview().state).toBe('starting');
    expect(last('start').session).toBe(2);
    expect(kinds('preview').slice(-2)).toEqual(['bridge', 'preview']);
  });

  it('the app is to blame for a run that could not even begin, and the run is sent again', () => {
    sandbox().compile(fullStack());
    sandbox().startRun(1, fullStack());
    die('preview', 'silent', '');
    expect(preview().state).toBe('failed');
    expect(kinds('checks')).toEqual(['checks', 'checks']);
    expect(ended()).toEqual([]);
  });

  it('a run that had not begun is sent to the next frame, where there is no app', () => {
    const files = { 'src/index.ts': 'x', 'checks.test.ts': "import 'react';" };
    sandbox().startRun(1, modulesOf({ profile: 'backend' }, files));
    die('checks', 'silent', '');
    expect(kinds('checks')).toEqual(['checks', 'checks']);
    expect(ended()).toEqual([]);
  });
});

describe('when a page leaves for another address', () => {
  const LEAVING = { 'plugins/f/plugin.tsx': "export default 1;\nlocation.href = '/catalog';" };

  it('the app is gone, the reader is told where it went, and the next edit brings it back', () => {
    sandbox().compile(fullStack(LEAVING));
    die('preview', 'left', '');
    expect(preview()).toMatchObject({
      state: 'failed',
      problem: {
        kind: 'stopped',
        title: 'The app left its page',
        where: { path: 'plugins/f/plugin.tsx', line: 2, column: 1 },
      },
    });
    expect(state.replaced).toEqual([]);
    expect(kinds('preview').filter(kind => kind === 'preview')).toHaveLength(1);
    sandbox().compile(fullStack());
    expect(preview().state).toBe('starting');
  });

  it('a run of the checks there is over, and the app lives on', () => {
    sandbox().compile(fullStack());
    hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
    sandbox().startRun(1, fullStack());
    hear({ type: 'checks-begin', run: 1 }, 'checks');
    hear({ type: 'check', run: 1, event: { type: 'start', name: 'shows a list' } }, 'checks');
    die('checks', 'left', '');
    expect(ended()[0]?.problem).toMatchObject({ title: 'The app left its page' });
    expect(ended()[0]?.problem?.message).toMatch(/^This happened in “shows a list”\. /);
    expect(preview().state).toBe('running');
  });

  it('between two checks, it says after which', () => {
    sandbox().compile(fullStack());
    sandbox().startRun(1, fullStack());
    hear({ type: 'checks-begin', run: 1 }, 'checks');
    const name = 'shows a list';
    hear({ type: 'check', run: 1, event: { type: 'start', name } }, 'checks');
    const result = { type: 'result', name, status: 'passed', ms: 1 } as const;
    hear({ type: 'check', run: 1, event: result }, 'checks');
    die('checks', 'left', '');
    expect(ended()[0]?.problem?.message).toMatch(/^This happened after “shows a list”\. /);
  });
});

it('a page that can’t be kept for another reason takes nothing else with it', () => {
  sandbox().compile(fullStack());
  sandbox().startRun(1, fullStack());
  die('preview', 'failed', 'why');
  expect(preview()).toMatchObject({ state: 'failed', problem: { message: /why/ } });
  expect(state.replaced).toEqual([]);
  expect(ended()).toEqual([]);
});

describe('when packs can’t be had', () => {
  const problem = { kind: 'packs', message: 'backend.js answered 404.' };

  it('says so, ends the run, and does not try again by itself', () => {
    sandbox().startRun(1, GOOD);
    sandbox().request(request(1));
    sandbox().onUnavailable('worker', 'backend.js answered 404.');
    expect(ended()).toMatchObject([{ run: 1, problem }]);
    expect(live()).toMatchObject({ state: 'failed', problem });
    expect(heard('stagecraft/response')).toMatchObject([{ response: { id: 1 } }]);
    expect(kinds()).not.toContain('start');
  });

  it('a request is an attempt to start the backend after all', () => {
    sandbox().compile(GOOD);
    sandbox().onUnavailable('worker', 'offline');
    state.delivers = false;
    sandbox().request(request(1));
    expect(live().state).toBe('starting');
    expect(heard('stagecraft/response')).toMatchObject([{ response: { error: /not running/ } }]);
  });

  it('for the app, it is the app that fails', () => {
    sandbox().compile(fullStack());
    sandbox().onUnavailable('preview', problem.message);
    expect(preview()).toMatchObject({ state: 'failed', problem });
    expect(live().state).toBe('starting');
    sandbox().restart();
    expect(preview().state).toBe('starting');
  });

  it('for checks in the frame, it is the run', () => {
    sandbox().startRun(1, fullStack());
    sandbox().onUnavailable('checks', problem.message);
    expect(ended()).toMatchObject([{ run: 1, problem }]);
    expect(live().state).toBe('starting');
  });
});
