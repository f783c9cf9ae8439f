import {
  createBackendModule,
  type BackendFeature,
  type ExtensionPoint,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { notifierPlugin } from './plugins/notifier-backend/src';
import * as file from './plugins/notifier-node/src/channels';
import * as library from './plugins/notifier-node/src';
import type {
  NotifierChannel,
  NotifierChannelsExtensionPoint,
  NotifierMessage,
} from './plugins/notifier-node/src';

type Point = ExtensionPoint<NotifierChannelsExtensionPoint>;
type MayHavePoint = { notifierChannelsExtensionPoint?: Point };

const pluginFile = 'plugins/notifier-backend/src/plugin.ts';
const stops: (() => Promise<void>)[] = [];

/** The learner's extension point, wherever it can be had. */
function thePoint(): Point {
  const point =
    (library as MayHavePoint).notifierChannelsExtensionPoint ??
    (file as MayHavePoint).notifierChannelsExtensionPoint;
  if (point) return point;
  throw new Error(
    'There is no `notifierChannelsExtensionPoint` yet. Make it with `createExtensionPoint` in plugins/notifier-node/src/channels.ts, and export it.',
  );
}

/** A module that does something with the extension point, under an id of its own. */
function module(moduleId: string, use: (channels: NotifierChannelsExtensionPoint) => void) {
  return createBackendModule({
    pluginId: 'notifier',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { channels: thePoint() },
        async init({ channels }) {
          use(channels);
        },
      });
    },
  });
}

/** A channel that keeps what it is given. */
function channel(name: string): NotifierChannel & { sent: NotifierMessage[] } {
  const sent: NotifierMessage[] = [];
  return { name, sent, send: async message => void sent.push(message) };
}

/** Starts the notifier with modules in a real backend, and gives a function that calls it over HTTP. */
async function start(...modules: BackendFeature[]) {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  try {
    backend = await startTestBackend({ features: [notifierPlugin, ...modules] });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const advice = /missing for the following ref/.test(said)
      ? `The extension point exists, but the plugin doesn't offer it: call \`env.registerExtensionPoint\` in \`register\` in ${pluginFile}.`
      : /after registerInit/.test(said)
        ? `In ${pluginFile}, \`env.registerExtensionPoint\` has to stand in \`register\` itself, before \`env.registerInit\`.`
        : `Look at \`register\` in ${pluginFile}.`;
    throw new Error(`The notifier did not start with a module. Backstage says: ${said}\n${advice}`);
  }
  stops.push(() => backend.stop());
  return async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/notifier${path}`,
      body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    return response.json();
  };
}

/** Starts the notifier with modules, which must fail; gives what was said. */
async function startFailing(...modules: BackendFeature[]): Promise<string | undefined> {
  try {
    const backend = await startTestBackend({ features: [notifierPlugin, ...modules] });
    await backend.stop();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('Offering an extension point', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('names the extension point after the plugin', () => {
    const { id } = thePoint();
    expect(
      id,
      `The extension point has the id \`${id}\`, expected \`notifier.channels\`: the id of the plugin, a dot, and what is extended. It is given in plugins/notifier-node/src/channels.ts.`,
    ).toBe('notifier.channels');
  });

  it('offers the extension point in the node library', () => {
    const point = thePoint();
    expect(
      (library as MayHavePoint).notifierChannelsExtensionPoint,
      'plugins/notifier-node/src/index.ts does not export `notifierChannelsExtensionPoint`. Modules import the library, never a file inside it. (`export type` exports types alone.)',
    ).toBe(point);
  });

  it('accepts channels from modules', async () => {
    const call = await start(
      module('pager', channels => channels.addChannel(channel('pager'))),
      module('chat', channels => channels.addChannel(channel('chat'))),
    );
    const { items } = await call('/channels');
    expect(
      items,
      `Two modules added the channels pager and chat, and GET /api/notifier/channels answered ${JSON.stringify(items)}, expected both names. ` +
        `In ${pluginFile}, does \`addChannel\` keep what it is given, and does \`init\` hand it to \`createRouter\`?`,
    ).toEqual(expect.arrayContaining(['pager', 'chat']));
  });

  it('sends a message through every channel', async () => {
    const siren = channel('siren');
    const screen = channel('screen');
    const call = await start(
      module('both', channels => [siren, screen].forEach(one => channels.addChannel(one))),
    );
    const message = { text: 'The lift is stuck', urgent: true };
    const { sentBy } = await call('/messages', message);
    expect(
      [siren.sent, screen.sent],
      `POST /api/notifier/messages was answered with sentBy: ${JSON.stringify(sentBy)}; the channel siren got ${siren.sent.length} messages and screen got ${screen.sent.length}, expected 1 each. ` +
        `\`init\` in ${pluginFile} has to give the router every channel that was added.`,
    ).toEqual([[message], [message]]);
  });

  it('refuses a second channel with the same name', async () => {
    await start(module('gong', channels => channels.addChannel(channel('gong'))));
    const said = await startFailing(
      module('one', channels => channels.addChannel(channel('horn'))),
      module('two', channels => channels.addChannel(channel('horn'))),
    );
    expect(
      said,
      'Two modules added a channel named horn each, and the backend started as if nothing had happened, expected an error. ' +
        `In ${pluginFile}, \`addChannel\` has to throw when there is a channel with that name.`,
    ).toBeDefined();
    expect(
      said,
      `The backend said: ${said}\nExpected the name of the channel, horn, in the error that \`addChannel\` in ${pluginFile} throws, so that people know which one is meant.`,
    ).toMatch(/caused by .*horn/);
  });

  it('refuses a channel after the start', async () => {
    let kept: NotifierChannelsExtensionPoint | undefined;
    await start(module('late', channels => void (kept = channels)));
    let said: unknown;
    try {
      kept?.addChannel(channel('straggler'));
    } catch (error) {
      said = error;
    }
    expect(
      String(said),
      `A channel named straggler was added after the notifier had started, and \`addChannel\` ${said ? `threw “${said}”` : 'took it without a word'}. ` +
        `Expected an error with that name in it. In ${pluginFile}, remember in \`init\` that the plugin has started.`,
    ).toContain('straggler');
  });

  it('gives each backend channels of its own', async () => {
    await start(module('first', channels => channels.addChannel(channel('first'))));
    const call = await start(module('second', channels => channels.addChannel(channel('second'))));
    const { items } = await call('/channels');
    expect(
      items,
      `A second backend was started with the channel second alone, and lists ${JSON.stringify(items)}. Channels of another backend are among them: ` +
        `in ${pluginFile}, make the place for channels in \`register\`, not at the top of the file.`,
    ).toEqual(['second']);
  });
});
