import { describe, expect, it } from 'vitest';
import { backendOf, failure, fullStack, modulesOf, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, kinds, last, heard, live, preview, state } = setUpSandbox();

const FRONTEND = { 'plugins/f/plugin.tsx': 'export default 2;' };
const BACKEND = { 'plugins/b/index.ts': 'export default 2;' };
const atTodo = { type: 'location', location: { path: '/todo?a#b', index: 1, length: 2 } } as const;

/** A full-stack program whose backend and app run. */
function running() {
  sandbox().compile(fullStack());
  hear({ type: 'live', session: 1, state: 'running' });
  hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
  hear(atTodo, 'preview');
}

it('an app that was taken out of its page is gone, and the reader learns it in one sentence', () => {
  running();
  const error = { name: 'StageGoneError', message: 'The element was removed.', stack: '' };
  hear({ type: 'preview', session: 1, state: 'failed', error }, 'preview');
  expect(preview()).toMatchObject({
    state: 'failed',
    problem: { title: 'The app was taken out of its page', message: 'The element was removed.' },
  });
});

describe('the app in the preview', () => {
  it('is started with compiled code, packs, config and colours', () => {
    const schema = 'export interface Config {}';
    sandbox().setColorMode('dark');
    sandbox().compile(
      fullStack({
        'app-config.yaml': 'app:\n  title: T\n',
        'plugins/b/config.d.ts': schema,
        'plugins/b/myconfig.d.ts': '',
      }),
    );
    expect(last('preview')).toMatchObject({
      realm: 'preview',
      session: 1,
      entry: 'plugins/f/index.ts',
      packs: ['core', 'ui', 'app'],
      plugins: [],
      config: { app: { title: 'T' } },
      configSchemas: [schema],
      path: '/',
      mode: 'dark',
    });
    expect(preview()).toEqual({ type: 'stagecraft/preview', state: 'starting' });
    hear({ type: 'preview', session: 1, state: 'running' }, 'preview');
    expect(preview()).toEqual({ type: 'stagecraft/preview', state: 'running' });
  });

  it('is not there in a program without one', () => {
    sandbox().compile(backendOf('export default 1;'));
    expect(heard('stagecraft/preview')).toEqual([]);
    expect(kinds('preview')).toEqual([]);
  });

  it('has the catalog’s pages in profile catalog, also where the learner only extends its backend', () => {
    const files = { 'src/module.ts': 'export default 1;' };
    sandbox().compile(
      modulesOf({ profile: 'catalog', entries: { backend: 'src/module.ts' } }, files),
    );
    expect(last('preview')).toMatchObject({
      entry: undefined,
      plugins: ['catalog'],
      packs: ['core', 'ui', 'app', 'catalog'],
    });
    expect(last('start')).toMatchObject({ entry: 'src/module.ts', plugins: ['catalog'] });
  });

  it('stays where it is when it is started again', () => {
    running();
    expect(heard('stagecraft/location')).toEqual([
      { type: 'stagecraft/location', location: atTodo.location },
    ]);
    sandbox().compile(fullStack(FRONTEND));
    expect(last('preview')).toMatchObject({ session: 2, path: '/todo?a#b' });
  });

  it('goes where the page sends it, and follows its colours', () => {
    running();
    sandbox().navigate('/catalog');
    sandbox().navigate(-1);
    sandbox().setColorMode('dark');
    expect(state.sent.slice(-3)).toMatchObject([
      { type: 'navigate', to: '/catalog' },
      { type: 'navigate', to: -1 },
      { realm: 'preview', type: 'color-mode', mode: 'dark' },
    ]);
  });

  it('gets a new frame, and the backend a fresh start, at the same path, on a restart', () => {
    running();
    sandbox().restart();
    expect(state.replaced).toEqual(['preview']);
    expect(last('preview')).toMatchObject({ path: '/todo?a#b' });
    expect(last('start').session).toBe(2);
    expect(kinds('preview').slice(-2)).toEqual(['bridge', 'preview']);
  });

  it('is heard in its own frame alone', () => {
    sandbox().compile(fullStack());
    hear({ type: 'preview', session: 1, state: 'running' }, 'worker');
    hear(atTodo, 'checks');
    expect(preview().state).toBe('starting');
    expect(heard('stagecraft/location')).toEqual([]);
  });
});

describe('its way to the backend', () => {
  it('is there before the app, with a port at each end', () => {
    sandbox().compile(fullStack());
    expect(kinds('preview')).toEqual(['bridge', 'preview']);
    expect(kinds('worker')).toEqual(['start', 'bridge']);
    expect(state.sent.filter(({ type }) => type === 'bridge').map(({ ports }) => ports)).toEqual([
      1, 1,
    ]);
  });
  it('is not made again as long as both realms live', () => {
    running();
    sandbox().compile(fullStack(FRONTEND));
    sandbox().compile(fullStack({ ...FRONTEND, ...BACKEND }));
    expect(kinds('preview').filter(kind => kind === 'bridge')).toHaveLength(1);
  });
  it('has nothing at its other end where there is no Worker', () => {
    state.lives.worker = undefined;
    sandbox().compile(fullStack());
    expect(last('bridge')).toMatchObject({ realm: 'preview', ports: 0 });
  });
  it('is not there in a program without a backend', () => {
    sandbox().compile(modulesOf({ profile: 'frontend' }, { 'src/index.ts': 'export default 1;' }));
    expect(kinds('preview')).toEqual(['preview']);
  });
});

describe('an edit', () => {
  it('of the app’s files leaves the backend running, with all that it has stored', () => {
    running();
    sandbox().compile(fullStack(FRONTEND));
    expect(kinds('worker')).toEqual(['start', 'bridge']);
    expect(preview().state).toBe('starting');
  });

  it('of the backend’s files starts the app again when the backend is back, so that it asks again', () => {
    running();
    sandbox().compile(fullStack(BACKEND));
    expect(kinds('preview')).toEqual(['bridge', 'preview']);
    hear({ type: 'live', session: 2, state: 'running' });
    expect(kinds('preview')).toEqual(['bridge', 'preview', 'preview']);
    expect(last('preview').path).toBe('/todo?a#b');
    hear({ type: 'live', session: 2, state: 'running' });
    expect(kinds('preview')).toHaveLength(3);
  });

  it('of the backend’s files that it does not survive shows in the app, too', () => {
    running();
    sandbox().compile(fullStack(BACKEND));
    hear({ type: 'live', session: 2, state: 'failed', error: failure });
    expect(kinds('preview')).toEqual(['bridge', 'preview', 'preview']);
  });

  it.each([
    ['app-config.yaml, which belongs to both', { 'app-config.yaml': 'a: 1' }],
    ['a file that nobody imports, which may be read by name', { 'notes.json': '{}' }],
  ])('of %s starts both, the app once', (_, files) => {
    running();
    sandbox().compile(fullStack(files));
    expect(last('start').session).toBe(2);
    expect(last('preview').session).toBe(2);
    hear({ type: 'live', session: 2, state: 'running' });
    expect(last('preview').session).toBe(2);
  });

  it('of a file that only the checks import starts nothing', () => {
    const helper = (code: string) => ({
      'checks.test.ts': "import './helper';",
      'helper.ts': code,
    });
    sandbox().compile(fullStack(helper('export const a = 1;')));
    sandbox().compile(fullStack(helper('export const a = 2;')));
    expect(kinds('worker')).toEqual(['start', 'bridge']);
    expect(kinds('preview')).toEqual(['bridge', 'preview']);
  });

  it('with a mistake fails where it belongs, and nothing of the other half notices', () => {
    running();
    sandbox().compile(fullStack({ 'plugins/f/plugin.tsx': 'export default <Card;' }));
    expect(preview()).toMatchObject({
      state: 'failed',
      problem: { kind: 'compile', where: { path: 'plugins/f/plugin.tsx', line: 1 } },
    });
    expect(live().state).toBe('running');
    expect(kinds('worker')).toEqual(['start', 'bridge']);
    expect(kinds('preview')).toEqual(['bridge', 'preview']);
  });

  it('with a mistake does not make nobody’s what the file imports', () => {
    const files = {
      'plugins/f/plugin.tsx': "import { a } from './a';\nexport default a;",
      'plugins/f/a.ts': 'export const a = 1;',
    };
    sandbox().compile(fullStack(files));
    sandbox().compile(fullStack({ ...files, 'plugins/f/plugin.tsx': 'import {' }));
    sandbox().compile(
      fullStack({
        ...files,
        'plugins/f/plugin.tsx': 'import {',
        'plugins/f/a.ts': 'export const a = 2;',
      }),
    );
    expect(kinds('worker')).toEqual(['start', 'bridge']);
  });

  it('with a mistake in the backend stops it, and the app notices', () => {
    running();
    sandbox().compile(fullStack({ 'plugins/b/index.ts': 'export default' }));
    expect(live()).toMatchObject({ state: 'failed', problem: { kind: 'compile' } });
    expect(kinds('worker').at(-1)).toBe('stop');
    expect(kinds('preview').at(-1)).toBe('preview');
  });
});

describe('an error of the app', () => {
  const thrown = (text: string) => {
    const code = last('preview').code['plugins/f/plugin.tsx']!;
    const url = /sourceURL=(\S+)/.exec(code)![1]!;
    const line = code.split('\n').findLastIndex(each => each.includes(text)) + 1;
    return `${url}:${line}:3`;
  };

  it('at its start leaves no app, and says where it came from', () => {
    sandbox().compile(fullStack());
    const stack = `TypeError: no luck\n    at ${thrown('Card')}`;
    const error = { name: 'TypeError', message: 'no luck', stack };
    hear({ type: 'preview', session: 1, state: 'failed', error }, 'preview');
    expect(preview()).toMatchObject({
      state: 'failed',
      problem: {
        kind: 'import',
        message: 'TypeError: no luck',
        where: { path: 'plugins/f/plugin.tsx' },
      },
    });
  });

  it('at render time shows over a running app, with React’s component stack', () => {
    running();
    const componentStack = `\n    at TodoPage (${thrown('Card')})\n    at div\n    at Routes (packs/core.js:1:2)`;
    const error = { phase: 'render', error: failure, componentStack } as const;
    hear({ type: 'preview-error', session: 1, ...error }, 'preview');
    expect(preview()).toMatchObject({
      state: 'running',
      problem: {
        kind: 'render',
        message: 'no luck',
        where: { path: 'plugins/f/plugin.tsx' },
        codeFrame: expect.stringContaining('Card'),
        components: [
          { name: 'TodoPage', where: { path: 'plugins/f/plugin.tsx' } },
          { name: 'Routes' },
        ],
      },
    });
  });

  it('is told once, and one that follows from another does not take its place', () => {
    running();
    const before = heard('stagecraft/preview').length;
    const tell = (phase: 'render' | 'event' | 'rejection', message: string) =>
      hear({ type: 'preview-error', session: 1, phase, error: { ...failure, message } }, 'preview');
    tell('event', 'clicked');
    tell('event', 'clicked');
    tell('render', 'broken');
    tell('rejection', 'after all');
    expect(heard('stagecraft/preview').slice(before)).toMatchObject([
      { problem: { kind: 'runtime', message: 'clicked' } },
      { problem: { kind: 'render', message: 'broken' } },
    ]);
  });

  it('is gone with the next edit, and one of an app before it is not heard', () => {
    running();
    hear({ type: 'preview-error', session: 1, phase: 'event', error: failure }, 'preview');
    sandbox().compile(fullStack(FRONTEND));
    hear({ type: 'preview-error', session: 1, phase: 'event', error: failure }, 'preview');
    hear({ type: 'preview', session: 2, state: 'running' }, 'preview');
    expect(preview()).toEqual({ type: 'stagecraft/preview', state: 'running' });
  });
});
