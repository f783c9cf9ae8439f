import express from 'express';
import Router from 'express-promise-router';
import { describe, expect, it } from 'vitest';
import { listRoutes } from './routes';

const handler = () => {};

/** A plugin's router, mounted as backend-defaults mounts it: by path, through promise routers. */
function appWith(pluginRouter: express.Router, pluginId = 'todo') {
  const app = express();
  const routes = express.Router();
  const plugin = Router();
  const inner = Router();
  plugin.use(inner);
  inner.use(pluginRouter);
  routes.use(`/api/${pluginId}`, plugin);
  app.use(express.json());
  app.use(routes);
  app.get('/.backstage/health/v1/liveness', handler);
  return app;
}

const shown = (router: express.Router) =>
  listRoutes(appWith(router)).map(({ method, path }) => `${method} ${path}`);

describe('listRoutes', () => {
  it('gives full paths, in the order in which express tries them', () => {
    const router = Router();
    router.get('/todos', handler);
    router.post('/todos', handler, handler);
    router.route('/todos/:id').get(handler).delete(handler);
    router.get('/', handler);
    expect(listRoutes(appWith(router))[0]).toEqual({
      method: 'GET',
      path: '/api/todo/todos',
      plugin: 'todo',
    });
    expect(shown(router)).toEqual([
      'GET /api/todo/todos',
      'POST /api/todo/todos',
      'GET /api/todo/todos/:id',
      'DELETE /api/todo/todos/:id',
      'GET /api/todo',
    ]);
  });

  it('follows nested routers, also below a parameter, express routers or promise routers', () => {
    const comments = express.Router();
    comments.get('/latest', handler);
    const lists = Router();
    lists.use('/:list/items-v1.0/:item/comments', comments);
    const router = express.Router();
    router.use('/lists', lists);
    expect(shown(router)).toEqual(['GET /api/todo/lists/:list/items-v1.0/:item/comments/latest']);
  });

  it('shows patterns, several paths for one handler, and handlers for all methods', () => {
    const router = express.Router();
    router.get(/^\/report-\d+$/, handler);
    router.get(['/a', '/b'], handler);
    router.all('/any', handler);
    expect(shown(router)).toEqual([
      'GET /api/todo/^\\/report-\\d+$',
      'GET /api/todo/a',
      'GET /api/todo/b',
      'ALL /api/todo/any',
    ]);
  });

  it("leaves out the framework's own routes and what comes twice", () => {
    const router = express.Router();
    router.get('/.backstage/auth/v1/jwks.json', handler);
    router.get('/.well-known/backstage/permissions/metadata', handler);
    router.get('/x', handler);
    router.get('/x', handler);
    expect(shown(router)).toEqual(['GET /api/todo/x']);
  });
});
