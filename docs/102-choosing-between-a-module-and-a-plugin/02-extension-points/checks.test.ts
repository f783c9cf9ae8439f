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

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A sentence of somebody else's, to go on after. */
const quoted = (said: unknown) => String(said).replace(/\.\s*$/, '');

const pluginFile = 'plugins/notifier-backend/src/plugin.ts';
const stops: (() => Promise<void>)[] = [];

/** The learner's extension point, wherever it can be had. */
const pointSoFar = (): Point | undefined =>
  (library as MayHavePoint).notifierChannelsExtensionPoint ??
  (file as MayHavePoint).notifierChannelsExtensionPoint;

/** The learner's extension point. Without one, fails with what that means for a check. */
function thePoint(without: string): Point {
  const point = pointSoFar();
  if (point) return point;
  throw new Error(without);
}

/** A module that does something with the extension point, under an id of its own. */
function module(moduleId: string, use: (channels: NotifierChannelsExtensionPoint) => void) {
  return createBackendModule({
    pluginId: 'notifier',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { channels: thePoint('There is no extension point.') },
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

/** What Backstage says when a plugin hasn't registered the extension point that a module asks for, or too late. */
const notOffered = /missing for the following ref/;
const offeredTooLate = /after registerInit/;

/** What to do about an error that a start failed with, as far as it tells. */
function adviceFor(said: string): string {
  // The second is what Safari says.
  const unknown = /(\w+) is not defined|Can't find variable: (\w+)/.exec(said);
  const name = unknown?.[1] ?? unknown?.[2];
  if (name === 'notifierChannelsExtensionPoint') {
    return `${pluginFile} uses \`${name}\`, and doesn't import it as a value. Import it from '../../notifier-node/src', without \`type\`.`;
  }
  if (name)
    return `${pluginFile} uses \`${name}\` where nothing has this name. Declare or import it.`;
  if (/\.map is not a function/.test(said)) {
    return `\`createRouter\` in ${pluginFile} takes an array, and so does the log line below it. If your channels aren't in one, make one for both.`;
  }
  return `Look at \`addChannel\` in ${pluginFile}.`;
}

/** Whether a module failed because `addChannel` threw an error on purpose. */
const refused = (said: string) =>
  /Module '.*caused by (?!TypeError|ReferenceError)\w+: (?!Illegal dependency)/.test(said);

/** Starts the notifier with modules in a real backend. */
async function startBackend(...modules: BackendFeature[]) {
  const backend = await startTestBackend({ features: [notifierPlugin, ...modules] });
  stops.push(() => backend.stop());
  return backend;
}

/**
 * Starts the notifier with modules, and gives a function that calls it over HTTP.
 * @param without - what a check can't find out as long as modules can't add channels
 */
async function start(without: string, ...modules: BackendFeature[]) {
  const first = `${without} “accepts channels from modules” has to pass before this check.`;
  thePoint(first);
  const backend = await startBackend(...modules).catch((error: unknown) => {
    const said = messageOf(error);
    if (notOffered.test(said) || offeredTooLate.test(said)) throw new Error(first);
    const advice = refused(said)
      ? `In this backend nothing has started yet, and no other channel has this name. Does \`addChannel\` in ${pluginFile} use a variable at the top of the file? Make it in \`register\`: each backend needs its own.`
      : adviceFor(said);
    throw new Error(
      `${without} The notifier did not start with the module. Backstage says: ${quoted(said)}.\n${advice}`,
    );
  });
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
    return messageOf(error);
  }
}

describe('Offering an extension point', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('names the extension point after the plugin', () => {
    const { id } = thePoint(
      'There is no `notifierChannelsExtensionPoint` yet. Make it with `createExtensionPoint` in plugins/notifier-node/src/channels.ts, and export it.',
    );
    expect(
      id,
      `The extension point has the id \`${id}\`, expected \`notifier.channels\`: the id of the plugin, a dot, and what is extended. It is given in plugins/notifier-node/src/channels.ts.`,
    ).toBe('notifier.channels');
  });

  it('offers the extension point in the node library', () => {
    const point = thePoint(
      'plugins/notifier-node/src/index.ts has no extension point to export yet. Make one in channels.ts, the file beside it, before this step.',
    );
    expect(
      (library as MayHavePoint).notifierChannelsExtensionPoint,
      'plugins/notifier-node/src/index.ts does not export `notifierChannelsExtensionPoint`. Modules import the library, never a file inside it. (`export type` exports types alone.)',
    ).toBe(point);
  });

  it('accepts channels from modules', async () => {
    thePoint(
      'A module would add a channel, and has no extension point to ask for: “names the extension point after the plugin” has to pass before this check.',
    );
    const added: string[] = [];
    const adding = (name: string) =>
      module(name, channels => {
        channels.addChannel(channel(name));
        added.push(name);
      });
    let said = '';
    await startBackend(adding('pager'), adding('chat')).catch((error: unknown) => {
      said = messageOf(error);
    });
    expect(
      added.sort(),
      notOffered.test(said)
        ? `A module asks for the extension point, and the plugin doesn't offer it. Call \`env.registerExtensionPoint\` in \`register\` in ${pluginFile}.`
        : offeredTooLate.test(said)
          ? `Backstage says: ${quoted(said)}.\nIn ${pluginFile}, \`env.registerExtensionPoint\` has to stand in \`register\` itself, before \`env.registerInit\`.`
          : `Two modules added the channels pager and chat, and the notifier did not start. Backstage says: ${quoted(said)}.\n${adviceFor(said)}`,
    ).toEqual(['chat', 'pager']);
  });

  it('sends a message through every channel', async () => {
    const siren = channel('siren');
    const screen = channel('screen');
    const call = await start(
      'No message was sent: there is no channel to send it through.',
      module('both', channels => [siren, screen].forEach(one => channels.addChannel(one))),
    );
    const message = { text: 'The lift is stuck', urgent: true };
    const { sentBy } = await call('/messages', message);
    expect(
      [siren.sent, screen.sent],
      `POST /api/notifier/messages was answered with sentBy: ${JSON.stringify(sentBy)}; the channel siren got ${siren.sent.length} messages and screen got ${screen.sent.length}, expected 1 each. ` +
        `In ${pluginFile}, does \`addChannel\` keep what it is given, and does \`init\` give it to \`createRouter\`?`,
    ).toEqual([[message], [message]]);
  });

  it('refuses a second channel with the same name', async () => {
    await start(
      'No second channel could be refused: there is no first one.',
      module('gong', channels => channels.addChannel(channel('gong'))),
    );
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
      `The backend said: ${quoted(said)}.\nExpected the name of the channel, horn, in the error that \`addChannel\` in ${pluginFile} throws, so that people know which one is meant.`,
    ).toMatch(/caused by .*horn/);
  });

  it('refuses a channel after the start', async () => {
    let kept: NotifierChannelsExtensionPoint | undefined;
    await start(
      'No channel could come too late: none can come at all.',
      module('late', channels => void (kept = channels)),
    );
    let said: unknown;
    try {
      kept?.addChannel(channel('straggler'));
    } catch (error) {
      said = error;
    }
    if (said === undefined) {
      throw new Error(
        `A channel named straggler was added after the notifier had started, and \`addChannel\` took it without a word. Expected an error with that name in it. In ${pluginFile}, remember in \`init\` that the plugin has started; when it has, \`addChannel\` has to throw.`,
      );
    }
    expect(
      String(said),
      `A channel named straggler was added after the notifier had started, and \`addChannel\` threw “${said}”. In ${pluginFile}, put the name of the channel, straggler, into the message.`,
    ).toContain('straggler');
  });

  it('gives each backend channels of its own', async () => {
    const without = 'Two backends could not be compared: neither has channels.';
    await start(
      without,
      module('first', channels => channels.addChannel(channel('first'))),
    );
    const call = await start(
      without,
      module('second', channels => channels.addChannel(channel('second'))),
    );
    const { items } = await call('/channels');
    expect(
      items,
      `A second backend was started with the channel second alone, and GET /api/notifier/channels lists ${JSON.stringify(items)} there, expected \`["second"]\`. ` +
        `\`createRouter\` in ${pluginFile} has to get the channels that were added.`,
    ).toContain('second');
    expect(
      items,
      `A second backend was started with the channel second alone, and lists ${JSON.stringify(items)}. Channels of another backend are among them: ` +
        `in ${pluginFile}, make the place for channels in \`register\`, not at the top of the file.`,
    ).toEqual(['second']);
  });
});
