import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as React from 'react';
import type * as ReactDom from 'react-dom/client';
import type * as Components from '@backstage/core-components';
import type * as Config from '@backstage/config';
import type * as Defaults from '@backstage/frontend-defaults';
import type * as Icons from '@remixicon/react';
import type * as Ui from '@backstage/ui';
import { startFrame, type TestFrame } from '../testing/frame';
import type { RealmPack } from '../testing/realm';
import { pluginWithPage } from './program.testing';

const WAIT = { timeout: 10_000 };

/** What an app is made of. */
export function appTests(packs: () => Record<string, RealmPack>): void {
  describe('the packs of an app', () => {
    let frame: TestFrame;
    beforeAll(async () => {
      frame = await startFrame(packs(), ['core', 'ui', 'app', 'catalog']);
    });
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
    const page = () => frame.window.document;

    it('run one with a plugin that has a page', async () => {
      const { createElement } = frame.load<typeof React>('react');
      const { createApp } = frame.load<typeof Defaults>('@backstage/frontend-defaults');
      const { ConfigReader } = frame.load<typeof Config>('@backstage/config');
      const { Button } = frame.load<typeof Ui>('@backstage/ui');
      const { RiCheckboxLine } = frame.load<typeof Icons>('@remixicon/react');
      const plugin = pluginWithPage(frame, '/', () =>
        createElement(Button, null, createElement(RiCheckboxLine), 'Everything is done'),
      );
      const app = { title: 'Stage', extensions: [{ 'sign-in-page:app': false }] };
      const { createRoot } = createApp({
        features: [plugin],
        advanced: { configLoader: async () => ({ config: new ConfigReader({ app }) }) },
      });
      const end = draw(createRoot());
      await vi.waitFor(() => expect(page().body.textContent).toContain('Everything is done'), WAIT);
      expect(page().querySelector('button svg.remixicon')).not.toBeNull();
      end();
    });

    it('have React in development mode, and everything that JSX compiles to', () => {
      expect(frame.load('react')).toHaveProperty('act');
      expect(frame.load('react/jsx-runtime')).toHaveProperty('jsx');
      expect(frame.load<{ jsxDEV: unknown }>('react/jsx-dev-runtime').jsxDEV).toBeTypeOf(
        'function',
      );
    });

    it('put the stylesheet of Backstage UI into the page when it is imported, once', () => {
      const sheets = () => page().querySelectorAll('style[data-from^="@backstage/ui"]');
      frame.load('@backstage/ui/css/styles.css');
      frame.load('@backstage/ui/css/styles.css');
      expect(sheets()).toHaveLength(1);
      expect(sheets()[0]?.textContent).toContain('--bui-bg');
    });

    it('fetch what an app seldom shows when it is shown', async () => {
      const { createElement, Suspense } = frame.load<typeof React>('react');
      const { CodeSnippet } = frame.load<typeof Components>('@backstage/core-components');
      expect(frame.loaded).not.toContain('code-snippet');
      const snippet = createElement(CodeSnippet, { language: 'json', text: '{"a": 1}' });
      const end = draw(createElement(Suspense, { fallback: '…' }, snippet));
      await vi.waitFor(
        () => expect(page().querySelector('code .hljs-attr')?.textContent).toBe('"a"'),
        WAIT,
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
}
