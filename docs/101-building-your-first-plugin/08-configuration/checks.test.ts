import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { loadConfigSchema, type ConfigVisibility } from '@backstage/config-loader';
import type { JsonObject } from '@backstage/types';
import { afterEach, describe, expect, it } from 'vitest';
import schema from './config.schema.json';
import plugin from './src/index';

const TOKEN = 'a-token-of-the-checks';
const configured = { todo: { title: 'Errands', limit: 3, tickets: { token: TOKEN } } };

const stops: (() => Promise<void>)[] = [];

/** Starts the learner's plugin in a real backend with this configuration. */
async function start(data: JsonObject) {
  const lines: string[] = [];
  const note = (message: string, meta?: unknown) =>
    void lines.push(`${message} ${JSON.stringify(meta) ?? ''}`);
  const logger = { error: note, warn: note, info: note, debug: note, child: () => logger };
  const backend = await startTestBackend({
    features: [
      plugin,
      mockServices.rootConfig.factory({ data }),
      createServiceFactory({ service: coreServices.logger, deps: {}, factory: () => logger }),
    ],
  });
  stops.push(() => backend.stop());
  const response = await fetch(`http://localhost:${backend.server.port()}/api/todo/settings`);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `GET /api/todo/settings answered ${response.status} with ${text}. Is the router in src/plugin.ts as it was?`,
    );
  }
  return { text, settings: JSON.parse(text) as JsonObject, lines };
}

/** What Backstage lets through to those who may see `visibility`, by the plugin's schema. */
async function visibleTo(visibility: ConfigVisibility): Promise<JsonObject | undefined> {
  const { process } = await loadConfigSchema({
    serialized: {
      backstageConfigSchemaVersion: 1,
      schemas: [{ value: schema as JsonObject, path: 'config.schema.json' }],
    },
  });
  return process([{ data: configured, context: 'app-config.yaml' }], {
    visibility: [visibility],
  })[0]?.data;
}

describe('Configuration', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('takes title and limit from the configuration', async () => {
    const { settings } = await start(configured);
    expect(
      settings,
      `With \`todo.title: Errands\` and \`todo.limit: 3\`, GET /api/todo/settings answered ${JSON.stringify(settings)}. Read both with \`config.getOptionalString\` and \`config.getOptionalNumber\` in src/settings.ts.`,
    ).toMatchObject({ title: 'Errands', limit: 3 });
  });

  it('has defaults for an operator who configures nothing', async () => {
    const { settings } = await start({}).catch((error: unknown) => {
      throw new Error(
        `Without any configuration the plugin did not start: ${String(error)}. Use the \`getOptional…\` methods in src/settings.ts, and say what holds when they give undefined.`,
      );
    });
    expect(
      settings,
      `Without any configuration, GET /api/todo/settings answered ${JSON.stringify(settings)}, expected the title "To-dos" and the limit 50. Give the defaults in src/settings.ts.`,
    ).toMatchObject({ title: 'To-dos', limit: 50 });
  });

  it('refuses a limit that makes no sense, and names the key', async () => {
    for (const limit of [0, -5, 2.5]) {
      const error = await start({ todo: { title: 'Errands', limit } }).then(
        () => undefined,
        (thrown: unknown) => thrown as Error,
      );
      expect(
        error,
        `With \`todo.limit: ${limit}\` the plugin started as if nothing were wrong. Throw an error in src/settings.ts: an operator wants to know at start, not when the first to-do is refused.`,
      ).toBeDefined();
      expect(
        String(error),
        `With \`todo.limit: ${limit}\` the plugin failed with "${error?.message}", which does not name the key. Say \`todo.limit\` in the message.`,
      ).toContain('todo.limit');
    }
  });

  it('keeps the token out of its answers', async () => {
    const { text } = await start(configured);
    expect(
      text.includes(TOKEN),
      `GET /api/todo/settings answered ${text}: the token is in it. Answer with the title and the limit alone, in src/plugin.ts.`,
    ).toBe(false);
    expect(
      text.includes('acme-4711'),
      'The token is written in the code. It belongs into the configuration, at todo.tickets.token.',
    ).toBe(false);
  });

  it('keeps the token out of the log', async () => {
    const { lines } = await start(configured);
    const leak = lines.find(line => line.includes(TOKEN) || line.includes('acme-4711'));
    expect(
      leak,
      `The plugin logged "${leak}". Logs are read by many and kept for long: log whether there is a token, never the token, in src/plugin.ts.`,
    ).toBeUndefined();
    expect(
      lines.join('\n'),
      `With a token, the plugin logged "${lines.join(', ')}", expected a line that says that tickets are connected. The token comes from todo.tickets.token in src/settings.ts.`,
    ).toMatch(/tickets are connected/i);
  });

  it('lets the browser see the title, and nothing else', async () => {
    const seen = await visibleTo('frontend');
    expect(
      seen,
      `Of todo.title, todo.limit and todo.tickets.token, the browser would get ${JSON.stringify(seen)}, expected the title alone. Give title the visibility "frontend" in config.schema.json, and nothing else: what has none stays in the backend.`,
    ).toEqual({ todo: { title: 'Errands' } });
  });

  it('marks the token as a secret', async () => {
    const seen = await visibleTo('secret');
    expect(
      seen,
      `Of todo.title, todo.limit and todo.tickets.token, the schema calls ${JSON.stringify(seen)} secret, expected the token alone. Give token the visibility "secret" in config.schema.json: then Backstage also keeps its value out of its own logs.`,
    ).toEqual({ todo: { tickets: { token: TOKEN } } });
  });
});
