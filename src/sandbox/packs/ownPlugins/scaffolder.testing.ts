import { describe, expect, it } from 'vitest';
import type * as PluginApi from '@backstage/backend-plugin-api';
import type * as CatalogTesting from '@backstage/plugin-catalog-node/testUtils';
import type * as ScaffolderNode from '@backstage/plugin-scaffolder-node';
import type { Lab } from '../testing/pluginRealm';
import type { TestRealm } from '../testing/realm';

/** The scaffolder. */
export function scaffolderTests(realm: () => TestRealm): void {
  describe('the scaffolder', () => {
    it('lists its actions and runs a template with one of the learner', async () => {
      const result = await realm().run(async ({ load }) => {
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
}
