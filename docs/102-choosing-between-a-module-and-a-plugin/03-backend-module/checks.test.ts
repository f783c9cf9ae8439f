import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { install } from './packages/backend/src';
import { notifierPlugin } from './plugins/notifier-backend/src';
import boardModule from './plugins/notifier-backend-module-board/src';
import * as entry from './plugins/notifier-backend-module-log/src';
import { notifierModuleLog } from './plugins/notifier-backend-module-log/src/module';

/** What was logged: a text, unless somebody hands over something else. */
type Line = { plugin: string; level: string; message: unknown };

const moduleFile = 'plugins/notifier-backend-module-log/src/module.ts';
const stops: (() => Promise<void>)[] = [];

/** A logger that keeps what it is told, and who said it. */
function recordingLogger(lines: Line[]) {
  return createServiceFactory({
    service: coreServices.logger,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const write = (level: string) => (message: unknown) =>
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
}

/** A plugin that finds out which modules the notifier has. */
function census(found: string[]) {
  return createBackendPlugin({
    pluginId: 'census',
    register(env) {
      env.registerInit({
        deps: { metadata: coreServices.rootInstanceMetadata },
        async init({ metadata }) {
          for (const { pluginId, modules } of await metadata.getInstalledPlugins()) {
            if (pluginId !== 'notifier') continue;
            found.push(...modules.map(({ moduleId }) => moduleId));
          }
        },
      });
    },
  });
}

/** What to do about an error that a start failed with. */
function adviceFor(said: string): string {
  if (/Illegal dependency/.test(said)) {
    return `An extension point is for modules of its own plugin: look at \`pluginId\` in ${moduleFile}.`;
  }
  if (/already registered/.test(said)) {
    return `Each module of a plugin needs a \`moduleId\` of its own: look at ${moduleFile}.`;
  }
  // The second is what Safari says.
  const unknown = /(\w+) is not defined|Can't find variable: (\w+)/.exec(said);
  const name = unknown?.[1] ?? unknown?.[2];
  const from =
    name === 'notifierChannelsExtensionPoint'
      ? '../../notifier-node/src'
      : name === 'coreServices' && '@backstage/backend-plugin-api';
  if (from) return `Import \`${name}\` from '${from}' in ${moduleFile}, without \`type\`.`;
  if (name) return `${moduleFile} uses \`${name}\` where nothing has this name.`;
  if (/undefined/.test(said)) {
    return `What \`init\` uses is undefined: does \`deps\` in ${moduleFile} ask for it, under the same name?`;
  }
  return `Look at ${moduleFile}.`;
}

/** Starts the notifier with the learner's module in a real backend. */
async function start(...more: BackendFeature[]) {
  const lines: Line[] = [];
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  try {
    backend = await startTestBackend({
      features: [notifierPlugin, notifierModuleLog, recordingLogger(lines), ...more],
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The backend did not start. Backstage says: ${said.replace(/\.\s*$/, '')}.\n${adviceFor(said)}`,
    );
  }
  stops.push(() => backend.stop());
  const url = `http://localhost:${backend.server.port()}/api/notifier`;
  return {
    lines,
    async channels(): Promise<string[]> {
      return (await (await fetch(`${url}/channels`)).json()).items;
    },
    async send(text: string, urgent: boolean): Promise<void> {
      await fetch(`${url}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, urgent }),
      });
    },
  };
}

/** Starts the module alone. A start that fails is explained by the check of its ids, and not again. */
async function startAlone(untried: string) {
  return await start().catch(() => {
    throw new Error(
      `${untried}: the backend did not start. The check “is the module \`log\` of the notifier” says what to mend in ${moduleFile}.`,
    );
  });
}

/** Sends a message, and gives the line with its text that was logged. */
async function lineFor(text: string, urgent: boolean): Promise<Line> {
  const { channels, send, lines } = await startAlone(`“${text}” could not be sent`);
  const consoles = (['log', 'info', 'warn'] as const).map(level =>
    vi.spyOn(console, level).mockReturnValue(),
  );
  await send(text, urgent);
  const said = (line: Line) => (typeof line.message === 'string' ? line.message : undefined);
  const found = lines.find(line => said(line)?.includes(text));
  if (found) return found;
  const noText = lines.find(line => said(line) === undefined);
  if (noText) {
    throw new Error(
      `The message “${text}” was sent, and \`logger.${noText.level}\` got ${noText.message ? 'an object' : noText.message}, expected the text of the message. What \`send\` in ${moduleFile} gets is an object; the text is its \`text\`.`,
    );
  }
  // The notifier's router catches what a channel throws, and logs it.
  const failed = lines.map(said).find(line => line?.startsWith('The channel log failed: '));
  if (failed) {
    throw new Error(
      `The message “${text}” was sent, and \`send\` of the channel log threw: ${failed.slice('The channel log failed: '.length)}.\nIn ${moduleFile}, does \`deps\` ask for what \`send\` uses, such as the logger, and does \`init\` get it under the same name?`,
    );
  }
  const names = await channels();
  if (!names.includes('log')) {
    throw new Error(
      `The message “${text}” reached nobody: your module has added no channel \`log\` that could write it to the log. Add one in \`init\` in ${moduleFile}.`,
    );
  }
  throw new Error(
    consoles.some(spy => spy.mock.calls.flat().includes(text))
      ? `The message “${text}” went to the console. Ask for the logger in \`deps\` in ${moduleFile}, and write with that.`
      : `The message “${text}” was sent, and no line in the log has this text. Let \`send\` of the channel in ${moduleFile} call \`logger.${urgent ? 'warn' : 'info'}\` with it.`,
  );
}

describe('Extending a plugin with a module', () => {
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('is the default export of its package', () => {
    // Compared here, since the inside of a module would say nothing to a learner as a difference.
    expect(
      (entry as { default?: unknown }).default === notifierModuleLog,
      `plugins/notifier-backend-module-log/src/index.ts exports ${Object.keys(entry).join(', ') || 'nothing'}, and not the module as \`default\`. A backend installs a package by its default export, be it a plugin or a module.`,
    ).toBe(true);
  });

  it('is installed beside the plugin and the other module', async () => {
    const added: unknown[] = [];
    install({ add: feature => void added.push(feature) });
    const defaults = await Promise.all(
      added.map(async feature => {
        const loaded = await (feature as { default?: unknown } | Promise<{ default?: unknown }>);
        return loaded.default ?? loaded;
      }),
    );
    expect(
      defaults.includes(notifierModuleLog),
      `\`install\` in packages/backend/src/index.ts adds ${added.length} features, and the module of plugins/notifier-backend-module-log is not among them. ` +
        (added.length > 2
          ? 'What is added is the default export of a package: has this one got it?'
          : "Add it as the others are, with backend.add(import('…'))."),
    ).toBe(true);
    expect(
      [notifierPlugin, boardModule].every(feature => defaults.includes(feature)),
      '`install` in packages/backend/src/index.ts has lost the plugin or the module for the board. Add them again: three lines, three packages.',
    ).toBe(true);
  });

  it('is the module `log` of the notifier', async () => {
    const found: string[] = [];
    await start(census(found));
    expect(
      found,
      found.length === 0
        ? `Your module isn't one of the notifier's: it belongs to another plugin. In ${moduleFile}, let \`pluginId\` be the id of the plugin that is extended: the package.json of the module names it.`
        : `The module belongs to the notifier now, as ${found.join(', ')}, expected log. Change \`moduleId\` in ${moduleFile}.`,
    ).toContain('log');
  });

  it('adds a channel with the name `log`', async () => {
    const { channels } = await startAlone('There is no notifier to add a channel to');
    const names = await channels();
    expect(
      names,
      `With your module alone, the notifier has ${names.length > 0 ? `the channels ${names.join(', ')}` : 'no channels'}, expected log. ` +
        `In ${moduleFile}, ask for \`notifierChannelsExtensionPoint\` in \`deps\`, and call its \`addChannel\` in \`init\`. After \`init\`, it is too late.`,
    ).toEqual(['log']);
  });

  it('starts beside the other module', async () => {
    await startAlone('No module could start beside it');
    const { channels } = await start(boardModule);
    const names = await channels();
    expect(
      [...names].sort(),
      `With the board's module beside yours, the notifier has the channels ${names.join(', ') || 'none'}; expected board and log. In ${moduleFile}, let \`init\` add yours before it ends.`,
    ).toEqual(['board', 'log']);
  });

  it('writes a message to the log at level info', async () => {
    const line = await lineFor('Lunch is ready', false);
    expect(
      line.level,
      `A message that isn't urgent was logged at level ${line.level}, expected info. Look at \`send\` in ${moduleFile}.`,
    ).toBe('info');
  });

  it('writes an urgent message at level warn', async () => {
    const line = await lineFor('The lift is stuck', true);
    expect(
      line.level,
      `An urgent message was logged at level ${line.level}, expected warn. \`send\` in ${moduleFile} gets \`urgent\` with each message.`,
    ).toBe('warn');
  });
});
