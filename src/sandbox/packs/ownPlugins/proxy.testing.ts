import { describe, expect, it } from 'vitest';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

/** The proxy. */
export function proxyTests(realm: () => TestRealm): void {
  describe('the proxy', () => {
    it('forwards to its targets, with the headers that the config adds and those that it lets through', async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask } = load<Lab>('test:lab');
        const { createBackendPlugin, coreServices } = load<typeof PluginApi>(
          '@backstage/backend-plugin-api',
        );
        const { json } = load<{ json(): import('express').RequestHandler }>('express');
        const upstream = createBackendPlugin({
          pluginId: 'upstream',
          register(env) {
            env.registerInit({
              deps: { http: coreServices.httpRouter },
              async init({ http }) {
                http.addAuthPolicy({ path: '/', allow: 'unauthenticated' });
                http.use(json());
                http.use((request, response) => {
                  const { method, url, headers, body } = request;
                  response
                    .status(method === 'POST' ? 201 : 200)
                    .set('x-secret', 'kept inside')
                    .json({
                      method,
                      url,
                      key: headers['x-api-key'],
                      auth: headers.authorization,
                      body,
                    });
                });
              },
            });
          },
        });
        const target = 'http://localhost:7007/api/upstream/v1';
        const backend = await start(['proxy'], [upstream], {
          proxy: {
            endpoints: {
              '/pager': {
                target,
                headers: { 'X-Api-Key': 'key' },
                allowedMethods: ['GET', 'POST'],
              },
              '/open': { target, credentials: 'dangerously-allow-unauthenticated' },
              '/nowhere': 'https://pager.example',
            },
          },
        });
        const none = { token: 'mock-none-token' };
        return {
          get: await ask(backend, '/api/proxy/pager/on-call?team=a', { user: 'user:default/eva' }),
          post: await ask(backend, '/api/proxy/pager/incidents', { body: { title: 'Fire' } }),
          put: (await ask(backend, '/api/proxy/pager/x', { method: 'PUT' })).status,
          noOne: (await ask(backend, '/api/proxy/pager/x', none)).status,
          open: (await ask(backend, '/api/proxy/open/x', none)).status,
          nowhere: (await ask(backend, '/api/proxy/nowhere/x')).status,
        };
      });
      expect(result.get).toEqual({
        status: 200,
        body: { method: 'GET', url: '/v1/on-call?team=a', key: 'key', body: {} },
      });
      expect(result.post).toEqual({
        status: 201,
        body: { method: 'POST', url: '/v1/incidents', key: 'key', body: { title: 'Fire' } },
      });
      expect(result).toMatchObject({ put: 404, noOne: 401, open: 200, nowhere: 504 });
    });
  });
}
