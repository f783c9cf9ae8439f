import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import { afterAll, describe, expect, it } from 'vitest';
import scaffolderModule from './src/index';
import { onCallSystem } from './src/onCall';

const ACTION = 'acme:register-on-call';
const FILE = 'src/registerOnCall.ts';
/** A line of the scaffolder's own. It has the step's whole input in it, whatever the action does. */
const ANNOUNCED = /in dry-run mode with inputs/;

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
  atOnce: template('atOnce', { service, rota, escalateAfter: 0 }),
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
  if (!response.ok) throw new Error(answer.error?.message ?? JSON.stringify(answer));
  return answer;
}

/**
 * Says what couldn't be tried as long as the scaffolder hasn't the action.
 *
 * @param untried - what the check wanted to do, as the beginning of a sentence
 */
async function needAction(untried: string): Promise<void> {
  const missing = await start().then(
    async () => !(await hasAction()) && `the scaffolder has no action ${ACTION}. Add it`,
    () => 'the backend did not start. Look for the reason at the first check, and mend it',
  );
  if (missing) throw new Error(`${untried}: ${missing} in src/module.ts.`);
}

const hasAction = async () => (await ask<Action[]>('/actions')).some(({ id }) => id === ACTION);

interface Action {
  /** Missing if `addActions` got something that is no action. */
  id?: string;
  schema?: { input?: Fields; output?: Fields };
}
interface Fields {
  properties?: Record<string, Property>;
  required?: string[];
}
interface Property {
  type?: string | string[];
  description?: string;
}

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
  await needAction(`No template can put ${values.service} on call yet`);
  const { error, ...result } = await create('usual', values);
  if (error === undefined) return result;
  throw failedRun(values, error);
}

/** What a run that failed is to say. A schema that asks for too much is explained by the check of the schema. */
function failedRun(values: { service: string; rota: string }, error: string): Error {
  const [, wanted] = /requires property "(\w+)"/.exec(error) ?? [];
  if (wanted) {
    return new Error(
      `A template that puts ${values.service} on ${values.rota} gives no ${wanted}, and your schema refuses it. “describes its input for authors of templates” says what to mend in ${FILE}.`,
    );
  }
  return new Error(
    `A template that puts ${values.service} on ${values.rota} failed with “${error}”. Look at ${FILE}.`,
  );
}

describe('A scaffolder action', () => {
  afterAll(() =>
    starting?.then(
      backend => backend.stop(),
      () => {},
    ),
  );

  it('is among the actions of the scaffolder', async () => {
    const actions = await ask<Action[]>('/actions').catch((error: unknown) => {
      throw new Error(
        `The backend did not start: ${String(error).replace(/\.$/, '')}. Look at \`pluginId\` and \`deps\` in src/module.ts.`,
      );
    });
    const ids = actions.map(({ id }) => id);
    expect(
      ids.every(Boolean),
      '`addActions` in src/module.ts got something without an id, which is no action. Call the function that makes the action: createRegisterOnCallAction(onCallSystem).',
    ).toBe(true);
    expect(
      ids,
      `GET /api/scaffolder/v2/actions lists ${ids.join(', ')}, expected ${ACTION} among them. ` +
        'In src/module.ts, ask for `scaffolderActionsExtensionPoint` in `deps`, and give the action to its `addActions`.',
    ).toContain(ACTION);
  });

  it('describes its input for authors of templates', async () => {
    await needAction('There is no input to read about yet');
    const action = (await ask<Action[]>('/actions')).find(({ id }) => id === ACTION);
    const { properties = {}, required = [] } = action?.schema?.input ?? {};
    for (const [name, type, zod, needed] of [
      ['service', /string/, 'z.string()', true],
      ['rota', /string/, 'z.string()', true],
      ['escalateAfter', /number|integer/, 'z.number()', false],
    ] as const) {
      const { [name]: property } = properties;
      expect(
        String(property?.type),
        property
          ? `The input ${name} of ${ACTION} is of the type ${String(property.type)}. In \`schema.input\` in ${FILE}, make it ${zod}.`
          : `The input of ${ACTION} has ${Object.keys(properties).join(', ') || 'no properties'}, expected ${name} too. Name it in \`schema.input\` in ${FILE}, as ${zod}.`,
      ).toMatch(type);
      expect(
        required.includes(name),
        needed
          ? `By your schema, a template may leave out ${name}. Every template has to give it: in ${FILE}, make it ${zod}, without .optional().`
          : `By your schema, every template has to give ${name}. It may be left out: in ${FILE}, add .optional() to it.`,
      ).toBe(needed);
      expect(
        property?.description ?? '',
        `The input ${name} has no description, and authors of templates see nothing else of your action. In ${FILE}, add .describe('…') to it.`,
      ).toMatch(/\S/);
    }
  });

  it('refuses a step that names no rota', async () => {
    await needAction('No template could leave out the rota yet');
    const { error } = await create('forgetful', { service: 'forgetful-service' });
    const registered = await onCallSystem.find('forgetful-service');
    const seen = registered ? `put its service on ${registered.rota}` : 'ended well';
    expect(
      error ?? '',
      `A template that gives no rota ${error === undefined ? seen : `failed with “${error}”`}, expected it to fail because of the rota. ` +
        `Name \`rota\` in \`schema.input\` in ${FILE}, and not as optional: a wrong one would only be noticed at night.`,
    ).toMatch(/rota\b/);
    expect(
      registered,
      'The task failed, and forgetful-service is on call all the same.',
    ).toBeUndefined();
  });

  it('registers the service that the template names', async () => {
    await createUsual({ service: 'cart-service', rota: 'ordering-rota' });
    const found = await onCallSystem.find('cart-service');
    expect(
      found,
      `A template put cart-service on ordering-rota, and the on-call system has ${JSON.stringify(found) ?? 'nothing'} of cart-service. ` +
        `In ${FILE}, give \`onCall.register\` what stands in \`ctx.input\`.`,
    ).toMatchObject({ service: 'cart-service', rota: 'ordering-rota' });
  });

  it('calls the next one after 15 minutes unless the template says otherwise', async () => {
    await createUsual({ service: 'search-service', rota: 'storefront-rota' });
    const usual = await onCallSystem.find('search-service');
    expect(
      usual?.escalateAfter,
      usual
        ? `A template without escalateAfter registered ${usual.escalateAfter}, expected 15. ` +
            `Say so in the handler in ${FILE}: authors of templates see a default in the schema, and the scaffolder doesn't fill it in.`
        : `A template without escalateAfter put search-service on call, and nobody was registered for it. \`onCall.register\` in ${FILE} gets another service.`,
    ).toBe(15);
    await create('urgent', { service: 'login-service', rota: 'identity-rota' });
    const urgent = await onCallSystem.find('login-service');
    expect(
      urgent?.escalateAfter,
      `A template with escalateAfter: 5 registered ${urgent?.escalateAfter}. Pass on the number from \`ctx.input\` in ${FILE}.`,
    ).toBe(5);
    await create('atOnce', { service: 'alarm-service', rota: 'identity-rota' });
    const atOnce = await onCallSystem.find('alarm-service');
    expect(
      atOnce?.escalateAfter,
      `A template with escalateAfter: 0 registered ${atOnce?.escalateAfter}. Zero is a number that a template gives: in ${FILE}, fill in 15 only where there is none. (\`||\` takes 0 for nothing, and \`??\` doesn't.)`,
    ).toBe(0);
  });

  it('writes what it has done to the log of the task', async () => {
    const { log } = await createUsual({ service: 'night-job', rota: 'payments-rota' });
    expect(
      log.join('\n'),
      `The log of the task says “${log.join(' · ')}”, expected a line of yours with night-job and payments-rota. ` +
        `In ${FILE}, write it by \`ctx.logger\`: \`console.log\` writes to the log of the server, which nobody at the form sees.`,
    ).toMatch(/(?=.*night-job)(?=.*payments-rota)/s);
  });

  it('gives the address of the entry to later steps', async () => {
    const { output } = await createUsual({ service: 'image-resizer', rota: 'storefront-rota' });
    expect(
      output?.url,
      `After the step, \${{ steps['on-call'].output.url }} is ${JSON.stringify(output?.url) ?? 'empty'}, expected ${onCallSystem.urlOf('image-resizer')}. ` +
        `In ${FILE}, \`onCall.register\` gives the url: hand it on by \`ctx.output\`, under the name \`url\`.`,
    ).toBe(onCallSystem.urlOf('image-resizer'));
    const action = (await ask<Action[]>('/actions')).find(({ id }) => id === ACTION);
    const url = action?.schema?.output?.properties?.url;
    expect(
      String(url?.type),
      `Later steps get the address, and authors of templates can't know: ${url ? `the output url is of the type ${String(url.type)}` : 'the schema names no output url'}. In \`schema.output\` in ${FILE}, make it z.string().`,
    ).toMatch(/string/);
    expect(
      url?.description ?? '',
      `The output url has no description. In ${FILE}, add .describe('…') to it, as to the input.`,
    ).toMatch(/\S/);
  });

  it('registers nothing in a dry run, and gives the address all the same', async () => {
    await needAction('There is nothing to try in a dry run yet');
    const values = { service: 'dry-service', rota: 'payments-rota' };
    const { log, output } = await ask<{ log: Event[]; output: { url?: string } }>('/dry-run', {
      template: templates.usual,
      values,
      directoryContents: [],
    }).catch((error: unknown) => {
      throw failedRun(values, error instanceof Error ? error.message : String(error));
    });
    const skipped = log.find(({ body }) => body.message.startsWith('Skipping'))?.body.message;
    expect(
      skipped,
      `The log of a dry run says “${skipped}”, so its author learns nothing about the step. Set \`supportsDryRun: true\` in ${FILE}, beside \`id\`.`,
    ).toBeUndefined();
    expect(
      await onCallSystem.find('dry-service'),
      `A dry run has put dry-service on call, and somebody will be called for a service that nobody runs. In ${FILE}, register only if \`ctx.isDryRun\` is not set.`,
    ).toBeUndefined();
    expect(
      output.url,
      `In a dry run, \${{ steps['on-call'].output.url }} is ${JSON.stringify(output.url) ?? 'empty'}, expected ${onCallSystem.urlOf('dry-service')}. ` +
        `In ${FILE}, \`onCall.urlOf\` gives it to \`ctx.output\` without registering anything.`,
    ).toBe(onCallSystem.urlOf('dry-service'));
    const said = log.map(({ body }) => body.message).filter(line => !ANNOUNCED.test(line));
    expect(
      said.join('\n'),
      `The log of a dry run says “${said.join(' · ')}”, expected a line of yours with dry-service and payments-rota. ` +
        `In ${FILE}, let \`ctx.logger\` say in a dry run too what would have happened.`,
    ).toMatch(/(?=.*dry-service)(?=.*payments-rota)/s);
    const real = await createUsual(values);
    const claims = said.filter(line => /dry-service|payments-rota/.test(line));
    expect(
      claims.every(line => real.log.includes(line)),
      `The log of a dry run says “${claims.join(' · ')}”, the same as a run for real, so its author takes it for done. In ${FILE}, let \`ctx.logger\` say in a dry run what would have happened.`,
    ).toBe(false);
  });
});
