// @vitest-environment jsdom
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppOptions } from '../../backstage/app';
import { createCompiler } from '../compiler';
import type { ToRealm } from '../protocol/realm';
import { converse, type Conversation } from './testing';

/** An app, as far as the realm has to do with it: what it was started with, and what became of it. */
interface StartedApp extends AppOptions {
  root: HTMLElement;
  navigate: ReturnType<typeof vi.fn>;
  setColorMode: ReturnType<typeof vi.fn>;
  stop: ReturnType<typeof vi.fn>;
}
let apps: StartedApp[] = [];
let talk: Conversation;
let evaluated: string[];

const PACK = `globalThis.__stagecraft.define({
  'stagecraft:app': () => ({ startApp: globalThis.startApp }),
  'stagecraft:catalog': () => ({ catalogFeatures: ['the catalog'] }),
  'ui-kit': () => ({ Button: 'button' }),
})`;

// One realm for all: its document is patched for good.
beforeAll(async () => {
  Object.assign(globalThis, {
    startApp(root: HTMLElement, options: AppOptions) {
      const [navigate, setColorMode, stop] = [vi.fn(), vi.fn(), vi.fn()];
      const app = { ...options, root, navigate, setColorMode, stop };
      if (options.features.length > 1) throw new Error('two features are too many for this app');
      apps.push(app);
      talk.news();
      return app;
    },
  });
  vi.spyOn(document, 'baseURI', 'get').mockReturnValue('https://docs.example/sandbox/');
  const listeners = vi.spyOn(globalThis, 'addEventListener');
  await import('./preview');
  const { port1, port2 } = new MessageChannel();
  talk = converse(port1, name => scriptOf(name));
  // What the bootstrap dispatches; jsdom's MessageEvent takes no ports of Node.js.
  const [, boot] = listeners.mock.calls.find(([type]) => String(type) === 'stagecraft:boot')!;
  (boot as (event: unknown) => void)({ ports: [port2] });
  await until(() => of('ready').length === 1);
});
afterAll(() => talk.close());

beforeEach(async () => {
  say({ type: 'stop' });
  await ping();
  talk.forget();
  apps = [];
  evaluated = [];
  Object.assign(globalThis, { evaluated });
});

let scriptOf = (_: string) => PACK;
const say: Conversation['say'] = (...args) => talk.say(...args);
const of: Conversation['of'] = type => talk.of(type);
const until: Conversation['until'] = holds => talk.until(holds);
const ping = () => talk.ping();

const PLUGIN = "export default { $$type: '@backstage/FrontendPlugin' };";
type Preview = Extract<ToRealm, { type: 'preview' }>;
const preview = (session: number, source = PLUGIN, more: Partial<Preview> = {}): Preview => ({
  type: 'preview',
  session,
  code: createCompiler().compile({
    'src/index.ts': `evaluated.push(${session});\n${source}`,
    'src/style.css': '.a { color: red }',
  }).code,
  entry: 'src/index.ts',
  hidden: [],
  packs: ['core', 'app'],
  plugins: [],
  config: {},
  configSchemas: [],
  path: '/todo',
  mode: 'dark',
  ...more,
});
const show = async (...args: Parameters<typeof preview>) => {
  say(preview(...args));
  await until(() => of('preview').some(({ session }) => session === args[0]));
};
const states = () => of('preview').map(({ session, state }) => [session, state]);

describe('the preview', () => {
  it('starts the app with what the program exports', async () => {
    await show(1, PLUGIN, { config: { app: { title: 'x' } }, plugins: ['catalog'] });
    expect(apps[0]).toMatchObject({
      features: [{ $$type: '@backstage/FrontendPlugin' }],
      plugins: ['the catalog'],
      config: { app: { title: 'x' } },
      path: '/todo',
      mode: 'dark',
    });
    expect(apps[0]!.root.isConnected).toBe(true);
    expect(states()).toEqual([[1, 'running']]);
  });

  it('starts an app of Backstage’s own plugins where the program has no entry', async () => {
    await show(1, PLUGIN, { entry: undefined, plugins: ['catalog'] });
    expect(apps[0]).toMatchObject({ features: [], plugins: ['the catalog'] });
    expect(evaluated).toEqual([]);
  });

  it('puts a new app in the place of the old one, without its leftovers', async () => {
    await show(1, `import './style.css';\n${PLUGIN}`);
    expect(document.head.querySelector('style')?.textContent).toBe('.a { color: red }');
    await show(2);
    expect(apps[0]!.stop).toHaveBeenCalledTimes(1);
    expect(document.head.querySelector('style')).toBeNull();
    expect([...document.body.children]).toEqual([apps[1]!.root]);
  });

  it('starts the newest of several, alone', async () => {
    say(preview(1));
    say(preview(2));
    say(preview(3));
    await until(() => of('preview').length > 0);
    await ping();
    expect([states(), evaluated]).toEqual([[[3, 'running']], [3]]);
  });

  it.each([
    ['throws while it is imported', "throw new Error('no luck');", /no luck/],
    [
      'imports what is not there',
      "import { Buton } from 'ui-kit'; Buton();",
      /`Buton`.*Did you mean/,
    ],
    ['exports no feature', 'export const a = 1;', /exports no frontend plugin or module/],
    [
      'is refused by the app',
      `const p = { $$type: '@backstage/FrontendPlugin' };\nexport default [p, p];`,
      /too many/,
    ],
  ])('says that there is no app if the entry %s', async (_, source, message) => {
    await show(1);
    await show(2, source);
    expect(of('preview')[1]).toMatchObject({
      state: 'failed',
      error: { message: expect.stringMatching(message) as string },
    });
    expect([apps[0]!.stop.mock.calls.length, document.body.children.length]).toEqual([1, 0]);
  });

  it('says so, too, if a pack can’t be had', async () => {
    const usual = scriptOf;
    scriptOf = name => {
      throw new Error(`${name} answered 404`);
    };
    await show(1, PLUGIN, { packs: ['more'] });
    scriptOf = usual;
    expect(of('preview')[0]).toMatchObject({ state: 'failed', error: { message: /404/ } });
    await show(2);
    expect(states()).toEqual([
      [1, 'failed'],
      [2, 'running'],
    ]);
  });

  it('ends an app that learner code takes out of the document, and says so', async () => {
    await show(1);
    document.body.remove();
    await until(() => of('preview').length === 2);
    expect(of('preview')[1]).toMatchObject({
      session: 1,
      state: 'failed',
      error: { name: 'StageGoneError', message: expect.stringContaining('removed') as string },
    });
    expect(apps[0]!.stop).toHaveBeenCalledTimes(1);
    await show(2);
    expect([...document.body.children]).toEqual([apps[1]!.root]);
  });

  it('tells where the app is and what goes wrong in it, as long as it is the newest', async () => {
    await show(1);
    const [old] = apps as [StartedApp];
    old.onLocation({ path: '/todo?a=1', index: 1, length: 2 });
    const error = new Error('oops');
    old.onError({ phase: 'render', error, componentStack: '\n    at TodoPage' });
    await ping();
    expect(of('location')).toMatchObject([
      { location: { path: '/todo?a=1', index: 1, length: 2 } },
    ]);
    expect(of('preview-error')).toMatchObject([
      {
        session: 1,
        phase: 'render',
        componentStack: '\n    at TodoPage',
        error: { message: 'oops' },
      },
    ]);
    await show(2);
    old.onError({ phase: 'rejection', error });
    old.onLocation({ path: '/old', index: 0, length: 1 });
    await ping();
    expect([of('preview-error').length, of('location').length]).toEqual([1, 1]);
  });

  it('goes where it is sent and wears the colours it is given, also those of before the start', async () => {
    say(preview(1, PLUGIN, { mode: 'light' }));
    say({ type: 'color-mode', mode: 'dark' });
    await until(() => of('preview').length === 1);
    expect(apps[0]!.mode).toBe('dark');
    say({ type: 'color-mode', mode: 'light' });
    say({ type: 'navigate', to: '/catalog' });
    say({ type: 'navigate', to: -1 });
    await ping();
    expect(apps[0]!.setColorMode).toHaveBeenCalledWith('light');
    expect(apps[0]!.navigate.mock.calls).toEqual([['/catalog'], [-1]]);
  });

  it('stops', async () => {
    say(preview(1));
    await until(() => apps.length === 1);
    say({ type: 'stop' });
    await ping();
    expect([apps[0]!.stop.mock.calls.length, document.body.children.length]).toEqual([1, 0]);
  });

  it('reaches its backend over the bridge, at the address that its configuration says', async () => {
    const { port1, port2 } = new MessageChannel();
    say({ type: 'bridge' }, [port2]);
    await show(1, PLUGIN, { config: { backend: { baseUrl: 'http://localhost:8000' } } });
    const asked = new Promise(resolve => {
      port1.onmessage = ({ data }) => {
        resolve(data);
        port1.postMessage({ type: 'failed', id: 1, message: 'not now' });
      };
    });
    const answer = fetch('http://localhost:8000/api/todo');
    expect(await asked).toMatchObject({ type: 'request', method: 'GET', path: '/api/todo' });
    await expect(answer).rejects.toThrow('Failed to fetch');
    await expect(fetch('http://localhost:7007/api/todo')).rejects.toThrow('Failed to fetch');
    port1.close();
  });
});
