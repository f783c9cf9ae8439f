import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as entry from './src/index';
import { examplePlugin } from './src/plugin';

type Line = { plugin: string; level: string; message: string };

/** Starts the learner's plugin in a real backend, and returns every line that was logged. */
async function start(): Promise<Line[]> {
  const lines: Line[] = [];
  const logger = createServiceFactory({
    service: coreServices.logger,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const write = (level: string) => (message: string) =>
        void lines.push({ plugin: plugin.getId(), level, message });
      const self = {
        error: write('error'),
        warn: write('warn'),
        info: write('info'),
        debug: write('debug'),
        child: () => self,
      };
      return self;
    },
  });
  const backend = await startTestBackend({ features: [examplePlugin, logger] });
  await backend.stop();
  return lines;
}

/** The one greeting, for the checks that build on it. */
async function theGreeting(): Promise<Line> {
  const greeting = (await start()).find(line => /hello/i.test(line.message));
  if (!greeting)
    throw new Error(
      'There is no greeting in the log yet: the first check has to pass before this one.',
    );
  return greeting;
}

describe('Your first backend plugin', () => {
  afterEach(() => vi.restoreAllMocks());

  it('greets through the injected logger when the backend starts', async () => {
    const fromConsole = vi.spyOn(console, 'log');
    const lines = (await start()).filter(line => line.level !== 'debug');
    const messages = lines.map(line => line.message);
    expect(
      messages,
      fromConsole.mock.calls.length > 0
        ? 'The greeting went to console.log. Ask for the logger in `deps` in src/plugin.ts and log with it: then the line carries the id of the plugin and obeys the log level.'
        : `The plugin logged ${messages.join(', ') || 'nothing'} while the backend started, expected "Hello from the example plugin". Call \`logger.info(…)\` in \`init\` in src/plugin.ts.`,
    ).toContainEqual(expect.stringMatching(/hello from the example plugin/i));
  });

  it('greets once', async () => {
    const greetings = (await start()).filter(line => /hello/i.test(line.message));
    expect(
      greetings,
      `The greeting was logged ${greetings.length} times, expected once. \`init\` in src/plugin.ts runs once for each start: log once in it.`,
    ).toHaveLength(1);
  });

  it('logs the greeting at level info', async () => {
    const greeting = await theGreeting();
    expect(
      greeting.level,
      `The greeting was logged at level ${greeting.level}, expected info: it is neither a warning nor an error. Use \`logger.info\` in src/plugin.ts.`,
    ).toBe('info');
  });

  it('has the plugin id `example`', async () => {
    const greeting = await theGreeting();
    expect(
      greeting.plugin,
      `The greeting came from a plugin with the id \`${greeting.plugin}\`, expected \`example\`. Set \`pluginId\` in src/plugin.ts: the id names a plugin in its routes, its settings and its log lines.`,
    ).toBe('example');
  });

  it('is the default export of its package', () => {
    expect(
      (entry as { default?: unknown }).default,
      `src/index.ts exports ${Object.keys(entry).join(', ') || 'nothing'}, expected the plugin as \`default\` too. A backend installs a package by its default export.`,
    ).toBe(examplePlugin);
  });
});
