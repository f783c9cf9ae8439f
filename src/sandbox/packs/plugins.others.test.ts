import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type * as Host from '../../backstage/backend';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as CatalogTesting from '@backstage/plugin-catalog-node/testUtils';
import type * as EventsNode from '@backstage/plugin-events-node';
import type * as PermissionCommon from '@backstage/plugin-permission-common';
import type * as PermissionNode from '@backstage/plugin-permission-node';
import type * as PermissionAlpha from '@backstage/plugin-permission-node/alpha';
import type * as ScaffolderNode from '@backstage/plugin-scaffolder-node';
import { startPluginRealm, type Lab } from './testing/pluginRealm';
import type { TestRealm } from './testing/realm';

/*
 * Backstage's own backend plugins in the packs that the site serves. Tasks run inside a realm: they are sent as text and
 * take every module from the packs.
 */
let realm: TestRealm;

beforeAll(async () => {
  realm = await startPluginRealm(['permission', 'proxy', 'events', 'scaffolder']);
}, 120_000);
afterEach(() => realm.run(async ({ load }) => load<typeof Host>('stagecraft:backend').reset()));
afterAll(() => realm.stop());

describe('the permission backend', () => {
  it('allows everything unless a module sets a policy', async () => {
    const result = await realm.run(async ({ load }) => {
      const { start, ask } = load<Lab>('test:lab');
      const { createPermission } = load<typeof PermissionCommon>(
        '@backstage/plugin-permission-common',
      );
      const permission = createPermission({ name: 'todo.add', attributes: { action: 'create' } });
      const backend = await start(['permission']);
      return ask(backend, '/api/permission/authorize', {
        body: { items: [{ id: 'a', permission }] },
      });
    });
    expect(result).toEqual({ status: 200, body: { items: [{ id: 'a', result: 'ALLOW' }] } });
  });

  it("asks the learner's policy, which may decide by conditions", async () => {
    const result = await realm.run(async ({ load }) => {
      const { start, ask } = load<Lab>('test:lab');
      const { createBackendModule, createBackendPlugin, coreServices } = load<typeof PluginApi>(
        '@backstage/backend-plugin-api',
      );
      const { AuthorizeResult, createPermission, isPermission } = load<typeof PermissionCommon>(
        '@backstage/plugin-permission-common',
      );
      const {
        createConditionExports,
        createConditionTransformer,
        createPermissionResourceRef,
        createPermissionRule,
      } = load<typeof PermissionNode>('@backstage/plugin-permission-node');
      const { policyExtensionPoint } = load<typeof PermissionAlpha>(
        '@backstage/plugin-permission-node/alpha',
      );
      const { NotAllowedError } = load<typeof import('@backstage/errors')>('@backstage/errors');
      const { z } = load<typeof import('zod/v3')>('zod/v3');
      const Router = load<() => import('express').Router>('express-promise-router');

      interface Todo {
        id: string;
        owner: string;
      }
      const todos: Todo[] = [
        { id: '1', owner: 'user:default/eva' },
        { id: '2', owner: 'user:default/bob' },
      ];
      const read = createPermission({
        name: 'todo.read',
        attributes: { action: 'read' },
        resourceType: 'todo',
      });
      const remove = createPermission({
        name: 'todo.remove',
        attributes: { action: 'delete' },
        resourceType: 'todo',
      });
      const resourceRef = createPermissionResourceRef<Todo, { owner: string }>().with({
        pluginId: 'todo',
        resourceType: 'todo',
      });
      const isOwner = createPermissionRule({
        name: 'IS_OWNER',
        description: 'Who owns it',
        resourceRef,
        paramsSchema: z.object({ user: z.string() }),
        apply: (todo, { user }) => todo.owner === user,
        toQuery: ({ user }) => ({ owner: user }),
      });
      const { conditions, createConditionalDecision } = createConditionExports({
        resourceRef,
        rules: { isOwner },
      });
      const plugin = createBackendPlugin({
        pluginId: 'todo',
        register(env) {
          env.registerInit({
            deps: {
              http: coreServices.httpRouter,
              httpAuth: coreServices.httpAuth,
              permissions: coreServices.permissions,
              registry: coreServices.permissionsRegistry,
            },
            async init({ http, httpAuth, permissions, registry }) {
              registry.addResourceType({
                resourceRef,
                permissions: [read, remove],
                rules: [isOwner],
                getResources: async refs => refs.map(ref => todos.find(({ id }) => id === ref)),
              });
              const toQuery = createConditionTransformer(
                registry.getPermissionRuleset(resourceRef),
              );
              const router = Router();
              // eslint-disable-next-line @typescript-eslint/no-misused-promises -- what a promise router is for
              router.get('/todos', async (request, response) => {
                const credentials = await httpAuth.credentials(request);
                const [decision] = await permissions.authorizeConditional([{ permission: read }], {
                  credentials,
                });
                if (decision!.result === AuthorizeResult.DENY) throw new NotAllowedError('No');
                if (decision!.result === AuthorizeResult.ALLOW) return response.json(todos);
                const { owner } = toQuery(decision!.conditions) as { owner: string };
                return response.json(todos.filter(todo => todo.owner === owner));
              });
              // eslint-disable-next-line @typescript-eslint/no-misused-promises -- what a promise router is for
              router.delete('/todos/:id', async (request, response) => {
                const credentials = await httpAuth.credentials(request);
                const [decision] = await permissions.authorize(
                  [{ permission: remove, resourceRef: request.params.id! }],
                  { credentials },
                );
                if (decision!.result !== AuthorizeResult.ALLOW) throw new NotAllowedError('No');
                response.status(204).end();
              });
              http.use(router);
            },
          });
        },
      });
      const policy = createBackendModule({
        pluginId: 'permission',
        moduleId: 'policy',
        register(env) {
          env.registerInit({
            deps: { policies: policyExtensionPoint },
            async init({ policies }) {
              policies.setPolicy({
                async handle({ permission }, user) {
                  const me = user?.info.userEntityRef;
                  if (me === 'user:default/admin') return { result: AuthorizeResult.ALLOW };
                  if (!me || me === 'user:default/mallory') return { result: AuthorizeResult.DENY };
                  return isPermission(permission, read) || isPermission(permission, remove)
                    ? createConditionalDecision(permission, conditions.isOwner({ user: me }))
                    : { result: AuthorizeResult.ALLOW };
                },
              });
            },
          });
        },
      });
      const backend = await start(['permission'], [plugin, policy]);
      const seen: Record<string, unknown> = {};
      for (const name of ['admin', 'eva', 'mallory']) {
        const user = `user:default/${name}`;
        const { status, body } = await ask<Todo[]>(backend, '/api/todo/todos', { user });
        const gone = await ask(backend, '/api/todo/todos/2', { user, method: 'DELETE' });
        seen[name] = [status === 200 ? body.map(({ id }) => id) : status, gone.status];
      }
      return seen;
    });
    expect(result).toEqual({ admin: [['1', '2'], 204], eva: [['1'], 403], mallory: [403, 403] });
  });
});

describe('the proxy', () => {
  it('forwards to its targets, with the headers that the config adds and those that it lets through', async () => {
    const result = await realm.run(async ({ load }) => {
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

describe('the events backend', () => {
  it('hands what comes in over HTTP, and what plugins publish, to those who subscribe', async () => {
    const result = await realm.run(async ({ load }) => {
      const { start, ask, until } = load<Lab>('test:lab');
      const { createBackendPlugin } = load<typeof PluginApi>('@backstage/backend-plugin-api');
      const { eventsServiceRef } = load<typeof EventsNode>('@backstage/plugin-events-node');
      const got: unknown[] = [];
      let publish = async () => {};
      const plugin = (
        pluginId: string,
        init: (events: EventsNode.EventsService) => Promise<void>,
      ) =>
        createBackendPlugin({
          pluginId,
          register: env =>
            env.registerInit({
              deps: { events: eventsServiceRef },
              init: ({ events }) => init(events),
            }),
        });
      const subscriber = plugin('subscriber', events =>
        events.subscribe({
          id: 'subscriber',
          topics: ['todo', 'deploys'],
          onEvent: async ({ topic, eventPayload }) => void got.push([topic, eventPayload]),
        }),
      );
      const publisher = plugin('publisher', async events => {
        publish = () => events.publish({ topic: 'todo', eventPayload: { done: 1 } });
      });
      const backend = await start(['events'], [subscriber, publisher], {
        events: { http: { topics: ['deploys'] } },
      });
      await publish();
      const posted = await ask(backend, '/api/events/http/deploys', { body: { version: 2 } });
      const all = await until(
        () => got,
        ({ length }) => length >= 2,
      );
      return { posted: posted.status, all };
    });
    expect(result.posted).toBe(202);
    expect(result.all).toEqual(
      expect.arrayContaining([
        ['todo', { done: 1 }],
        ['deploys', { version: 2 }],
      ]),
    );
    expect(result.all).toHaveLength(2);
  });
});

describe('the scaffolder', () => {
  it('lists its actions and runs a template with one of the learner', async () => {
    const result = await realm.run(async ({ load }) => {
      const { start, ask, until } = load<Lab>('test:lab');
      const { createBackendModule } = load<typeof PluginApi>('@backstage/backend-plugin-api');
      const { catalogServiceMock } = load<typeof CatalogTesting>(
        '@backstage/plugin-catalog-node/testUtils',
      );
      const { createTemplateAction } = load<typeof ScaffolderNode>(
        '@backstage/plugin-scaffolder-node',
      );
      const { scaffolderActionsExtensionPoint } = load<typeof ScaffolderNode>(
        '@backstage/plugin-scaffolder-node',
      );
      const fs = load<typeof import('node:fs')>('stagecraft:shared/fs');
      const greet = createTemplateAction({
        id: 'acme:greet',
        description: 'Greets',
        schema: {
          input: { name: z => z.string() },
          output: { text: z => z.string() },
        },
        async handler(ctx) {
          const text = `Hello ${ctx.input.name}`;
          ctx.logger.info(text);
          fs.writeFileSync(`${ctx.workspacePath}/greeting.txt`, text);
          ctx.output('text', text);
        },
      });
      const module = createBackendModule({
        pluginId: 'scaffolder',
        moduleId: 'acme',
        register(env) {
          env.registerInit({
            deps: { actions: scaffolderActionsExtensionPoint },
            init: async ({ actions }) => actions.addActions(greet),
          });
        },
      });
      const template = {
        apiVersion: 'scaffolder.backstage.io/v1beta3',
        kind: 'Template',
        metadata: { name: 'greeting', namespace: 'default' },
        spec: {
          type: 'service',
          owner: 'ordering-team',
          parameters: { properties: { name: { type: 'string' } } },
          steps: [
            {
              id: 'greet',
              name: 'Greet',
              action: 'acme:greet',
              input: { name: '${{ parameters.name | upper }}' },
            },
            {
              id: 'rename',
              name: 'Rename',
              action: 'fs:rename',
              input: { files: [{ from: 'greeting.txt', to: 'hello.txt' }] },
            },
            {
              id: 'list',
              name: 'List',
              action: 'fs:readdir',
              input: { paths: ['.'], recursive: true },
            },
          ],
          output: {
            text: [
              {
                title: 'Result',
                content: '${{ steps.greet.output.text }}: ${{ steps.list.output.files | dump }}',
              },
            ],
          },
        },
      };
      const backend = await start(
        ['scaffolder'],
        [module, catalogServiceMock.factory({ entities: [template] })],
      );
      const actions = await ask<{ id: string }[]>(backend, '/api/scaffolder/v2/actions');
      const task = await ask<{ id: string }>(backend, '/api/scaffolder/v2/tasks', {
        body: { templateRef: 'template:default/greeting', values: { name: 'Ada' } },
      });
      interface Task {
        status: string;
        output?: { text: { content: string }[] };
      }
      const state = await until(
        async () => (await ask<Task>(backend, `/api/scaffolder/v2/tasks/${task.body.id}`)).body,
        ({ status }) => status === 'completed' || status === 'failed',
      );
      const events = await ask<{ body: { message?: string; output?: unknown } }[]>(
        backend,
        `/api/scaffolder/v2/tasks/${task.body.id}/events`,
      );
      return {
        actions: actions.body.map(({ id }) => id),
        posted: task.status,
        state,
        events: events.body.map(({ body }) => body),
      };
    });
    expect(result.actions).toEqual(
      expect.arrayContaining(['acme:greet', 'debug:log', 'fetch:template', 'fs:rename']),
    );
    expect(result.posted).toBe(201);
    expect(result.events.map(({ message }) => message).join('\n')).toContain('info: Hello ADA');
    expect(result.state).toMatchObject({ status: 'completed' });
    expect(JSON.stringify(result.events)).toContain('Hello ADA: [{\\"name\\":\\"hello.txt\\"');
  });
});
