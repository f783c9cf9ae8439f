import { describe, expect, it } from 'vitest';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type * as CatalogAlpha from '@backstage/plugin-catalog-backend/alpha';
import type * as PermissionCommon from '@backstage/plugin-permission-common';
import type * as PermissionNode from '@backstage/plugin-permission-node';
import type * as PermissionAlpha from '@backstage/plugin-permission-node/alpha';
import { acme } from './acme.testing';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

type UserCredentials = PluginApi.BackstageCredentials<PluginApi.BackstageUserPrincipal>;

/** The permission backend. */
export function permissionTests(realm: () => TestRealm): void {
  describe('the permission backend', () => {
    it('allows everything unless a module sets a policy', async () => {
      const result = await realm().run(async ({ load }) => {
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
      const result = await realm().run(async ({ load }) => {
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
        const { z } = load<typeof import('zod')>('zod');
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
                // oxlint-disable-next-line typescript/no-misused-promises -- what a promise router is for
                router.get('/todos', async (request, response) => {
                  const credentials = await httpAuth.credentials(request);
                  const [decision] = await permissions.authorizeConditional(
                    [{ permission: read }],
                    {
                      credentials,
                    },
                  );
                  if (decision?.result === AuthorizeResult.ALLOW) return response.json(todos);
                  if (decision?.result !== AuthorizeResult.CONDITIONAL) {
                    throw new NotAllowedError('No');
                  }
                  const { owner } = toQuery(decision.conditions) as { owner: string };
                  return response.json(todos.filter(todo => todo.owner === owner));
                });
                // oxlint-disable-next-line typescript/no-misused-promises -- what a promise router is for
                router.delete('/todos/:id', async (request, response) => {
                  const credentials = await httpAuth.credentials(request);
                  const [decision] = await permissions.authorize(
                    [{ permission: remove, resourceRef: request.params.id }],
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
                    const me = (user?.credentials as UserCredentials | undefined)?.principal
                      .userEntityRef;
                    if (me === 'user:default/admin') return { result: AuthorizeResult.ALLOW };
                    if (!me || me === 'user:default/mallory')
                      return { result: AuthorizeResult.DENY };
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

    it("gives each user what the conditions of a learner's permission policy let through", async () => {
      const result = await realm().run(async ({ load }) => {
        const { start, ask } = load<Lab>('test:lab');
        const { createBackendModule } = load<typeof PluginApi>('@backstage/backend-plugin-api');
        const { AuthorizeResult, isResourcePermission } = load<typeof PermissionCommon>(
          '@backstage/plugin-permission-common',
        );
        const { policyExtensionPoint } = load<typeof PermissionAlpha>(
          '@backstage/plugin-permission-node/alpha',
        );
        const { catalogConditions, createCatalogConditionalDecision } = load<typeof CatalogAlpha>(
          '@backstage/plugin-catalog-backend/alpha',
        );
        const module = createBackendModule({
          pluginId: 'permission',
          moduleId: 'mine',
          register(env) {
            env.registerInit({
              deps: { policies: policyExtensionPoint },
              async init({ policies }) {
                policies.setPolicy({
                  async handle({ permission }, user) {
                    if (
                      (user?.credentials as UserCredentials | undefined)?.principal
                        .userEntityRef === 'user:default/admin'
                    ) {
                      return { result: AuthorizeResult.ALLOW };
                    }
                    if (!isResourcePermission(permission, 'catalog-entity')) {
                      return { result: AuthorizeResult.DENY };
                    }
                    return createCatalogConditionalDecision(
                      permission,
                      catalogConditions.isEntityKind({ kinds: ['Domain'] }),
                    );
                  },
                });
              },
            });
          },
        });
        const backend = await start(['catalog', 'permission'], [module]);
        const count = async (name: string) =>
          (await ask<Entity[]>(backend, '/api/catalog/entities', { user: `user:default/${name}` }))
            .body.length;
        const system = await ask(backend, '/api/catalog/entities/by-name/system/default/ordering', {
          user: 'user:default/eva',
        });
        return { admin: await count('admin'), eva: await count('eva'), system: system.status };
      });
      expect(result).toEqual({ admin: acme.length, eva: 3, system: 404 });
    });
  });
}
