import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { afterAll, describe, expect, it } from 'vitest';
import scaffolderModule from './src/index';
import { onCallSystem } from './src/onCall';

const ACTION = 'acme:register-on-call';

/** A template with one step. What stands in `${{ }}` comes from the form that somebody fills in. */
const template = (name: string, input: JsonObject): Entity & JsonObject => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, namespace: 'default' },
  spec: {
    type: 'service',
    owner: 'platform-team',
    steps: [{ id: 'on-call', name: 'Put it on call', action: ACTION, input }],
    output: { url: "${{ steps['on-call'].output.url }}" },
  },
});
const service = '${{ parameters.service }}';
const rota = '${{ parameters.rota }}';
const templates = {
  usual: template('usual', { service, rota }),
  urgent: template('urgent', { service, rota, escalateAfter: 5 }),
  forgetful: template('forgetful', { service }),
};

let starting: ReturnType<typeof startTestBackend> | undefined;

/** The real scaffolder with the learner's module. Checks share it, and each asks about a service of its own. */
function start() {
  starting ??= startTestBackend({
    features: [
      scaffolder,
      scaffolderModule,
      catalogServiceMock.factory({ entities: Object.values(templates) }),
    ],
  });
  return starting;
}

async function ask<T>(path: string, body?: JsonObject): Promise<T> {
  const { server } = await start();
  const response = await fetch(`http://localhost:${server.port()}/api/scaffolder/v2${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  const answer = (await response.json()) as T & { error?: { message: string } };
  if (!response.ok) throw new Error(explain(answer.error?.message ?? JSON.stringify(answer)));
  return answer;
}

const explain = (message: string) =>
  message.includes('is not registered')
    ? `The scaffolder has no action ${ACTION}: the check “is among the actions of the scaffolder” has to pass first.`
    : message;

interface Event {
  body: { message: string; output?: { url?: string }; error?: { message: string } };
}

/** Lets the scaffolder run a template, as a click on “Create” does. */
async function create(name: keyof typeof templates, values: JsonObject) {
  const { id } = await ask<{ id: string }>('/tasks', {
    templateRef: `template:default/${name}`,
    values,
  });
  let events: Event[] = [];
  await expect
    .poll(
      async () => {
        events = await ask<Event[]>(`/tasks/${id}/events`);
        return events.some(({ body }) => body.output ?? body.error);
      },
      { interval: 10, timeout: 10_000, message: 'The task has not ended within 10 seconds.' },
    )
    .toBe(true);
  const { output, error } = events.at(-1)?.body ?? {};
  return { log: events.map(({ body }) => body.message), output, error: error?.message };
}

/** For the checks that need a run which succeeds. */
async function createUsual(values: { service: string; rota: string }) {
  const { error, ...result } = await create('usual', values);
  if (error !== undefined) throw new Error(`The task failed: ${explain(error)}`);
  return result;
}

describe('A scaffolder action', () => {
  afterAll(() =>
    starting?.then(
      backend => backend.stop(),
      () => {},
    ),
  );

  it('is among the actions of the scaffolder', async () => {
    const ids = (await ask<{ id: string }[]>('/actions')).map(({ id }) => id);
    expect(
      ids,
      `GET /api/scaffolder/v2/actions lists ${ids.join(', ')}, expected ${ACTION} among them. ` +
        'In src/module.ts, ask for `scaffolderActionsExtensionPoint` in `deps`, and give the action to its `addActions`.',
    ).toContain(ACTION);
  });

  it('describes its input for authors of templates', async () => {
    interface Action {
      id: string;
      schema?: { input?: { properties?: Record<string, Property> } };
    }
    interface Property {
      type?: string | string[];
      description?: string;
    }
    const action = (await ask<Action[]>('/actions')).find(({ id }) => id === ACTION);
    if (!action) throw new Error(explain('is not registered'));
    const properties = action.schema?.input?.properties ?? {};
    for (const [name, type] of Object.entries({
      service: /string/,
      rota: /string/,
      escalateAfter: /number|integer/,
    })) {
      const { [name]: property } = properties;
      expect(
        String(property?.type),
        `The input of ${ACTION} has ${Object.keys(properties).join(', ') || 'no properties'}, and the type of ${name} is ${String(property?.type)}. ` +
          'Name service and rota as z.string(), and escalateAfter as z.number(), in `schema.input` in src/registerOnCall.ts.',
      ).toMatch(type);
      expect(
        property?.description ?? '',
        `The property ${name} has no description, and authors of templates see nothing else of your action. ` +
          "In src/registerOnCall.ts, add .describe('…') to it.",
      ).toMatch(/\S/);
    }
  });

  it('refuses a step that names no rota', async () => {
    const { error } = await create('forgetful', { service: 'forgetful-service' });
    const registered = await onCallSystem.find('forgetful-service');
    const seen = registered ? `put its service on ${registered.rota}` : 'ended well';
    expect(
      explain(error ?? ''),
      `A template that gives no rota ${error === undefined ? seen : `failed with “${explain(error)}”`}, expected it to fail because of the rota. ` +
        'A wrong rota would only be noticed at night: write `rota` into `schema.input` in src/registerOnCall.ts, and not as optional.',
    ).toMatch(/rota\b/);
    expect(
      registered,
      `The task failed, and forgetful-service is on call all the same.`,
    ).toBeUndefined();
  });

  it('registers the service that the template names', async () => {
    await createUsual({ service: 'cart-service', rota: 'ordering-rota' });
    const found = await onCallSystem.find('cart-service');
    expect(
      found,
      `A template put cart-service on ordering-rota, and the on-call system has ${JSON.stringify(found) ?? 'nothing'} of cart-service. ` +
        'In src/registerOnCall.ts, give `onCall.register` what stands in `ctx.input`.',
    ).toMatchObject({ service: 'cart-service', rota: 'ordering-rota' });
  });

  it('calls the next one after 15 minutes unless the template says otherwise', async () => {
    await createUsual({ service: 'search-service', rota: 'storefront-rota' });
    const usual = await onCallSystem.find('search-service');
    expect(
      usual?.escalateAfter,
      `A template that doesn't give escalateAfter registered ${usual?.escalateAfter}, expected 15. ` +
        "A default in the schema is for readers, and the scaffolder doesn't fill it in: say what holds in the handler, in src/registerOnCall.ts.",
    ).toBe(15);
    await create('urgent', { service: 'login-service', rota: 'identity-rota' });
    const urgent = await onCallSystem.find('login-service');
    expect(
      urgent?.escalateAfter,
      `A template with escalateAfter: 5 registered ${urgent?.escalateAfter}. Pass on the number from \`ctx.input\` in src/registerOnCall.ts.`,
    ).toBe(5);
  });

  it('gives the address of the entry to later steps', async () => {
    const { output } = await createUsual({ service: 'image-resizer', rota: 'storefront-rota' });
    expect(
      output?.url,
      `After the step, \${{ steps['on-call'].output.url }} is ${JSON.stringify(output?.url) ?? 'empty'}, expected ${onCallSystem.urlOf('image-resizer')}. ` +
        "In src/registerOnCall.ts, `onCall.register` gives the url, and `ctx.output('url', url)` hands it on.",
    ).toBe(onCallSystem.urlOf('image-resizer'));
  });

  it('writes what it has done to the log of the task', async () => {
    const { log } = await createUsual({ service: 'night-job', rota: 'payments-rota' });
    expect(
      log.join('\n'),
      `The log of the task says “${log.join(' · ')}”, expected a line of your own with night-job and payments-rota. ` +
        'What goes through `console.log` lands in the log of the server, which nobody at the form sees: use `ctx.logger.info` in src/registerOnCall.ts.',
    ).toMatch(/(?=.*night-job)(?=.*payments-rota)/s);
  });

  it('registers nothing in a dry run, and gives the address all the same', async () => {
    const { log, output } = await ask<{ log: Event[]; output: { url?: string } }>('/dry-run', {
      template: templates.usual,
      values: { service: 'dry-service', rota: 'payments-rota' },
      directoryContents: [],
    });
    const skipped = log.find(({ body }) => body.message.startsWith('Skipping'))?.body.message;
    expect(
      skipped,
      `The log of a dry run says “${skipped}”, so its author learns nothing about the step. Set \`supportsDryRun: true\` in src/registerOnCall.ts, beside \`id\`.`,
    ).toBeUndefined();
    expect(
      await onCallSystem.find('dry-service'),
      'A dry run has put dry-service on call, and somebody will be called for a service that nobody runs. Register only if `ctx.isDryRun` is not set, in src/registerOnCall.ts.',
    ).toBeUndefined();
    expect(
      output.url,
      `In a dry run, \${{ steps['on-call'].output.url }} is ${JSON.stringify(output.url) ?? 'empty'}, expected ${onCallSystem.urlOf('dry-service')}, so that later steps have something to work with. ` +
        'In src/registerOnCall.ts, `onCall.urlOf` gives it without registering anything.',
    ).toBe(onCallSystem.urlOf('dry-service'));
  });
});
