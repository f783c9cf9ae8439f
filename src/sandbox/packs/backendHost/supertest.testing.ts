import { describe, expect, it } from 'vitest';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as TestUtils from '@backstage/backend-test-utils';
import { startBackendRealm, type Kit } from '../testing/backendRealm';
import type { RealmPack } from '../testing/realm';

/** supertest, which comes in a pack of its own. */
export function supertestTests(packs: () => Record<string, RealmPack>): void {
  describe('the supertest pack', () => {
    it('asks an express app and a test backend', async () => {
      const fresh = await startBackendRealm(packs(), ['backend', 'supertest']);
      try {
        const result = await fresh.run(async ({ load }) => {
          const request = load<typeof import('supertest')>('supertest');
          const express = load<typeof import('express')>('express');
          const { startTestBackend, mockCredentials } = load<typeof TestUtils>(
            '@backstage/backend-test-utils',
          );
          const { coreServices } = load<typeof PluginApi>('@backstage/backend-plugin-api');
          const { plugin, failure } = load<Kit>('test:kit');
          const app = express();
          app.post(
            '/echo',
            express.json(),
            (asked, response) => void response.status(201).json(asked.body),
          );
          const { status, body } = await request(app).post('/echo').send({ a: 1 });
          const refusal = await failure(Promise.resolve(request(app).get('/echo').expect(200)));
          const healthy = plugin({ http: coreServices.httpRouter }, ({ http }) => {
            const router = express.Router();
            router.get('/health', (_, response) => void response.json({ status: 'ok' }));
            http.use(router);
          });
          const { server } = await startTestBackend({ features: [healthy] });
          const health = await request(server).get('/api/example/health');
          const nobody = await request(server)
            .get('/api/example/health')
            .set('Authorization', mockCredentials.none.header());
          return { status, body, refusal, health: health.body, nobody: nobody.status };
        });
        expect(result).toEqual({
          status: 201,
          body: { a: 1 },
          refusal: 'expected 200 "OK", got 404 "Not Found"',
          health: { status: 'ok' },
          nobody: 401,
        });
      } finally {
        await fresh.stop();
      }
    });
  });
}
