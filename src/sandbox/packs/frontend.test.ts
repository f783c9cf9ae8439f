import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as React from 'react';
import type * as ReactDom from 'react-dom/client';
import type * as FrontendApi from '@backstage/frontend-plugin-api';
import type * as Defaults from '@backstage/frontend-defaults';
import type * as Ui from '@backstage/ui';
import { bundledPacks } from './testing/backendPacks';
import { startFrame, type TestFrame } from './testing/frame';
import type { RealmPack } from './testing/realm';

/* The app's packs in a page, as the sandbox's frames have them. */
let packs: Record<string, RealmPack>;
let frame: TestFrame;

beforeAll(async () => {
  packs = await bundledPacks(['catalog', 'code-snippet']);
  const { ['code-snippet']: _, ...first } = packs;
  frame = await startFrame(packs, Object.keys(first));
}, 120_000);
afterEach(() => frame.window.document.body.replaceChildren());
afterAll(() => frame.stop());

/** Draws something on the page until the function given has been called. */
function draw(element: React.ReactElement): () => void {
  const { createRoot } = frame.load<typeof ReactDom>('react-dom/client');
  const { document } = frame.window;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(element);
  return () => root.unmount();
}
const text = () => frame.window.document.body.textContent;

describe('the frontend packs', () => {
  it('run an app with a plugin that has a page', async () => {
    const { createElement: h } = frame.load<typeof React>('react');
    const { createFrontendPlugin, PageBlueprint } = frame.load<typeof FrontendApi>(
      '@backstage/frontend-plugin-api',
    );
    const { createApp } = frame.load<typeof Defaults>('@backstage/frontend-defaults');
    const { ConfigReader } = frame.load<typeof import('@backstage/config')>('@backstage/config');
    const { Button } = frame.load<typeof Ui>('@backstage/ui');
    const { RiCheckboxLine } = frame.load<typeof import('@remixicon/react')>('@remixicon/react');
    const page = PageBlueprint.make({
      params: {
        path: '/',
        title: 'To-do',
        loader: async () => h(Button, null, h(RiCheckboxLine), 'Everything is done'),
      },
    });
    const app = createApp({
      features: [createFrontendPlugin({ pluginId: 'todo', extensions: [page] })],
      advanced: {
        configLoader: async () => ({
          config: new ConfigReader({
            app: { title: 'Stage', extensions: [{ 'sign-in-page:app': false }] },
          }),
        }),
      },
    });
    const end = draw(app.createRoot());
    await vi.waitFor(() => expect(text()).toContain('Everything is done'), { timeout: 10_000 });
    expect(frame.window.document.querySelector('button svg.remixicon')).not.toBeNull();
    end();
  });

  it('have React in development mode, and everything that JSX compiles to', () => {
    expect(frame.load<{ act: unknown }>('react').act).toBeTypeOf('function');
    expect(frame.load<{ jsx: unknown }>('react/jsx-runtime').jsx).toBeTypeOf('function');
    expect(frame.load<{ jsxDEV: unknown }>('react/jsx-dev-runtime').jsxDEV).toBeTypeOf('function');
  });

  it('put the stylesheet of @backstage/ui into the page when it is imported, once', () => {
    const sheets = () => frame.window.document.querySelectorAll('style[data-from^="@backstage/ui"]');
    frame.load('@backstage/ui/css/styles.css');
    frame.load('@backstage/ui/css/styles.css');
    expect(sheets()).toHaveLength(1);
    expect(sheets()[0]!.textContent).toContain('--bui-bg');
  });

  it('fetch what an app seldom shows when it is shown', async () => {
    const { createElement: h, Suspense } = frame.load<typeof React>('react');
    const { CodeSnippet } = frame.load<typeof import('@backstage/core-components')>(
      '@backstage/core-components',
    );
    expect(frame.loaded).not.toContain('code-snippet');
    const end = draw(
      h(Suspense, { fallback: '…' }, h(CodeSnippet, { language: 'json', text: '{"a": 1}' })),
    );
    await vi.waitFor(() => expect(text()).toContain('{"a": 1}'), { timeout: 10_000 });
    await vi.waitFor(
      () => expect(frame.window.document.querySelector('code .hljs-attr')).not.toBeNull(),
      { timeout: 10_000 },
    );
    expect(frame.loaded).toContain('code-snippet');
    end();
  });

  it('need nothing of Node.js', () => {
    expect(frame.window.eval('typeof process + typeof Buffer + typeof global')).toBe(
      'undefinedundefinedundefined',
    );
  });
});
