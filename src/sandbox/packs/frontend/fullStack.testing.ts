import { afterEach, describe, expect, it } from 'vitest';
import type * as React from 'react';
import type * as Backend from '@backstage/backend-plugin-api';
import type * as BackendTestUtils from '@backstage/backend-test-utils';
import type * as FrontendApi from '@backstage/frontend-plugin-api';
import type * as TestUtils from '@backstage/frontend-test-utils';
import type * as TestingLibrary from '@testing-library/react';
import type Express from 'express';
import { startFrame, type TestFrame } from '../testing/frame';
import type { RealmPack } from '../testing/realm';
import { runChecks } from './checks.testing';
import { pluginWithPage } from './program.testing';

/** What both the backend's packs and the page's define, and learners import. */
const ON_BOTH_SIDES = [
  '@backstage/config',
  '@backstage/errors',
  '@backstage/types',
  'zod',
  'zod/v3',
];

const ORDERS = {
  'the backend last': ['core', 'ui', 'app', 'frame-checks', 'backend'],
  'the backend first': ['backend', 'core', 'ui', 'app', 'frame-checks'],
};

/** Checks with backend and frontend in one frame. */
export function fullStackTests(packs: () => Record<string, RealmPack>): void {
  describe('the packs of full-stack checks', () => {
    let frame: TestFrame;
    afterEach(() => frame.stop());

    it.each(Object.entries(ORDERS))("define the page's modules once, with %s", async (_, order) => {
      const alone = await startFrame(packs(), ['core']);
      frame = await startFrame(packs(), order);
      for (const specifier of ON_BOTH_SIDES) {
        const one = frame.load<object>(specifier);
        expect(Object.keys(one).sort()).toEqual(Object.keys(alone.load<object>(specifier)).sort());
      }
      const { z } = frame.load<typeof import('zod')>('zod');
      const { createExtensionInput, coreExtensionData } = frame.load<typeof FrontendApi>(
        '@backstage/frontend-plugin-api',
      );
      expect(createExtensionInput([coreExtensionData.reactElement])).toBeDefined();
      expect(z.object({}).safeParse(1).error).toBeInstanceOf(z.ZodError);
      alone.stop();
    });

    it('take what a page asks for through fetch and Express to SQLite and back', async () => {
      frame = await startFrame(packs(), ORDERS['the backend last']);
      const { createBackendPlugin, coreServices } = frame.load<typeof Backend>(
        '@backstage/backend-plugin-api',
      );
      const { createElement, useEffect, useState } = frame.load<typeof React>('react');
      const { fetchApiRef, useApi } = frame.load<typeof FrontendApi>(
        '@backstage/frontend-plugin-api',
      );
      const express = frame.load<typeof Express>('express');

      const backendPlugin = createBackendPlugin({
        pluginId: 'todo',
        register(env) {
          env.registerInit({
            deps: { http: coreServices.httpRouter, database: coreServices.database },
            async init({ http, database }) {
              const knex = await database.getClient();
              await knex.schema.createTable('todos', table => void table.string('title'));
              await knex('todos').insert({ title: 'Sweep the stage' });
              const router = express.Router();
              router.get('/todos', (_request, response) => {
                void knex('todos').then(rows => response.json(rows));
              });
              http.use(router);
            },
          });
        },
      });
      const plugin = pluginWithPage(frame, '/todo', () => {
        const { fetch } = useApi(fetchApiRef);
        const [todos, setTodos] = useState<{ title: string }[]>([]);
        useEffect(() => {
          void fetch('plugin://todo/todos')
            .then(response => response.json() as Promise<{ title: string }[]>)
            .then(setTodos);
        }, [fetch]);
        return createElement('p', null, todos.map(({ title }) => title).join());
      });

      const { outcome, results } = await runChecks(frame, ({ it: check, afterEach: after }) => {
        const { startTestBackend } = frame.load<typeof BackendTestUtils>(
          '@backstage/backend-test-utils',
        );
        const { renderTestApp } = frame.load<typeof TestUtils>('@backstage/frontend-test-utils');
        const { screen } = frame.load<typeof TestingLibrary>('@testing-library/react');
        let stop = async () => {};
        after(() => stop());
        check('shows what is in the database', async () => {
          const backend = await startTestBackend({ features: [backendPlugin] });
          stop = () => backend.stop();
          renderTestApp({
            features: [plugin],
            initialRouteEntries: ['/todo'],
            config: {
              app: { baseUrl: 'http://localhost:3000' },
              backend: { baseUrl: `http://localhost:${backend.server.port()}` },
            },
          });
          await screen.findByText('Sweep the stage');
        });
      });
      expect(results).toMatchObject([{ name: 'shows what is in the database', status: 'passed' }]);
      expect(outcome).toEqual({ kind: 'decided', passed: 1, failed: 0 });
    });
  });
}
