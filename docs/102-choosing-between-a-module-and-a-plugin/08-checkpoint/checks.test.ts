import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import type { JsonObject } from '@backstage/types';
import { cleanup, configure, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import appConfig from './app-config.yaml';
import { decisions } from './decisions';
import notifierPlugin from './plugins/notifier-backend/src';
import dutyModule from './plugins/notifier-backend-module-duty/src';
// The app loads these when they are shown; here they are there already, so that no check has to wait for a file.
import './plugins/on-call/src/components/HandoverCard';
import './plugins/on-call/src/components/NextCard';
import './plugins/on-call/src/components/NowCard';
import './plugins/on-call/src/components/OnCallPage';
import './plugins/on-call-module-runbooks/src/RunbooksCard';
import onCallPlugin from './plugins/on-call/src';
import runbooksModule from './plugins/on-call-module-runbooks/src';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

const DUTY = 'plugins/notifier-backend-module-duty/src/module.ts';
const RUNBOOKS = 'plugins/on-call-module-runbooks/src/module.tsx';

// ---- The backend ----

type Line = { level: string; message: string };

const stops: (() => Promise<void>)[] = [];

/** A plugin that finds out which modules the notifier has. */
const census = (found: string[]) =>
  createBackendPlugin({
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

/** Starts the notifier with the learner's module in a real backend. */
async function start(
  data: JsonObject = { notifier: { duty: 'Ada Example' } },
  ...more: BackendFeature[]
) {
  const lines: Line[] = [];
  const logger = createServiceFactory({
    service: coreServices.logger,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const write = (level: string) => (message: string, meta?: unknown) => {
        if (plugin.getId() !== 'notifier') return;
        lines.push({ level, message: `${message} ${JSON.stringify(meta) ?? ''}` });
      };
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
  const config = mockServices.rootConfig.factory({ data });
  const backend = await startTestBackend({
    features: [notifierPlugin, dutyModule, logger, config, ...more],
  });
  stops.push(() => backend.stop());
  const url = `http://localhost:${backend.server.port()}/api/notifier`;
  const channels: string[] = (await (await fetch(`${url}/channels`)).json()).items;
  return {
    channels,
    /** Sends a message, and gives the lines with its text that were logged. */
    async send(text: string, urgent: boolean): Promise<Line[]> {
      await fetch(`${url}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, urgent }),
      });
      return lines.filter(({ message }) => message.includes(text));
    },
  };
}

/**
 * For the checks that build on the channel.
 *
 * @param untried - what can't be seen without it, as the beginning of a sentence
 */
async function startWithChannel(untried: string) {
  const started = await start().catch(() => undefined);
  if (started?.channels.includes('duty')) return started;
  throw new Error(
    started
      ? `${untried}: the notifier has no channel \`duty\`. Add it in ${DUTY}.`
      : `${untried}: the backend did not start. The check “adds the channel \`duty\` to the notifier” says why.`,
  );
}

// ---- The app ----

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const inWords = (words: string[]) => words.map(word => `“${word}”`).join(', ') || 'none';

interface Seen {
  headings: string[];
  cards: string[];
  links: (string | null)[];
}

/** Starts an app with the plugin and the learner's module, and looks at the page once all of it has loaded. */
async function open(config: JsonObject): Promise<Seen> {
  cleanup();
  renderTestApp({
    features: [onCallPlugin, runbooksModule],
    config,
    initialRouteEntries: ['/on-call'],
  });
  const isBroken = () => texts('body').some(text => /PAGE NOT FOUND|Error in on-call/.test(text));
  const isThere = () =>
    document.querySelector('[data-testid="progress"]') === null && texts('h1').length > 0;
  await waitFor(() => expect(isThere() || isBroken()).toBe(true), { timeout: 10_000 }).catch(
    () => {},
  );
  if (!isThere() || isBroken()) {
    throw new Error(
      `The on-call page doesn't come up: it shows ${inWords(texts('h1, [role="alert"]')).slice(0, 300)}. The Preview panel says why.`,
    );
  }
  return {
    headings: texts('h1'),
    cards: texts('h2'),
    links: [...document.querySelectorAll('a')].map(link => link.getAttribute('href')),
  };
}

/** An app takes its time to start, so that each is looked at once, and all checks share what was seen. */
function once<T>(see: () => Promise<T>): () => Promise<T> {
  let seen: Promise<T> | undefined;
  return () => (seen ??= see());
}

const own = (appConfig ?? {}) as JsonObject;
/** The page with the learner's app-config.yaml. */
const seeOwn = once(() =>
  open(own).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    if (!said.startsWith('Invalid')) throw error;
    throw new Error(
      `With your app-config.yaml, the app doesn't start. Backstage says: ${said}. Each entry of \`app.extensions\` has one id, and what belongs to it stands below, further to the right.`,
    );
  }),
);
/** The page in another app, which installs the same and configures nothing. */
const seeOther = once(() => open({}));
/** An app that doesn't want the new card. */
const seeWithout = once(() =>
  open({ app: { extensions: [{ 'on-call-card:on-call/runbooks': false }] } }),
);

/** What to say to who has decided otherwise. */
const because: Record<keyof typeof decisions, Record<string, string>> = {
  warehouses: {
    module:
      'A module could do it, and would be code to look after. Everything that the warehouses want can be said about extensions that are there already.',
    plugin: 'The subject, who is on call, has its plugin. A second one would do the same again.',
    upstream: 'Nobody else needs to agree: an app may say by itself which parts it shows.',
  },
  payments: {
    settings: 'A channel and a card that nobody has written yet take code.',
    plugin:
      'Messages and rotas have their plugins, and both hold something out: channels, and a place for cards.',
    upstream:
      "It concerns one team's habits, and the plugins hold out what it takes: channels, and a place for cards.",
  },
  invoicing: {
    settings: 'No setting of the notifier is about trying again; see its router.',
    module:
      'A module can add channels. How the notifier calls them stands in its router, and nothing is held out there.',
    plugin:
      'That would be a second notifier, a copy, and all its channels would have to be moved to it.',
  },
};

describe('From request to design', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('finds the right place for each request', () => {
    const expected: typeof decisions = {
      warehouses: 'settings',
      payments: 'module',
      invoicing: 'upstream',
    };
    const teams = (['warehouses', 'payments', 'invoicing'] as const).filter(
      team => decisions[team] !== expected[team],
    );
    const undecided = teams.filter(team => decisions[team] === 'undecided');
    const wrong = teams.filter(team => !undecided.includes(team));
    const said = wrong.map(
      team => `For ${team} you decided “${decisions[team]}”. ${because[team][decisions[team]]}`,
    );
    if (wrong.length > 0) said.push('Think again, and change decisions.ts.');
    if (undecided.length > 0) {
      said.push(
        `Nothing is decided yet for ${undecided.join(', ')}: write settings, module, plugin or upstream into decisions.ts.`,
      );
    }
    expect(teams, said.join(' ')).toEqual([]);
  });

  it('hides the handover notes by configuration alone', async () => {
    const { cards } = await seeOwn();
    expect(
      cards,
      `With your app-config.yaml, the page shows the cards ${inWords(cards)}, expected all but “Handover notes”. Look up its id in the Tree panel, and switch it off below \`app.extensions\` in app-config.yaml.`,
    ).not.toContain('Handover notes');
    const other = await seeOther();
    expect(
      other.cards,
      `In an app that configures nothing, the page shows the cards ${inWords(other.cards)}, expected “Handover notes” among them. Hide it in app-config.yaml, and leave it alone in ${RUNBOOKS}.`,
    ).toContain('Handover notes');
  });

  it('heads the page with Who to call, by configuration alone', async () => {
    const { headings } = await seeOwn();
    expect(
      headings,
      `With your app-config.yaml, the page has the heading ${inWords(headings)}, expected “Who to call”. A page takes its title as a setting: say it in app-config.yaml.`,
    ).toEqual(['Who to call']);
    const other = await seeOther();
    expect(
      other.headings,
      `In an app that configures nothing, the page has the heading ${inWords(other.headings)}, expected “On call”. Say it in app-config.yaml, not in code.`,
    ).toEqual(['On call']);
  });

  it('adds the channel `duty` to the notifier', async () => {
    const modules: string[] = [];
    const { channels } = await start(undefined, census(modules)).catch((error: unknown) => {
      throw new Error(
        `With \`notifier.duty: Ada Example\`, the backend did not start: ${String(error).replace(/\.$/, '')}. Look at ${DUTY}.`,
      );
    });
    expect(
      channels,
      `The notifier has ${channels.length > 0 ? `the channels ${channels.join(', ')}` : 'no channels'}, expected duty. ` +
        `In ${DUTY}, say whose module it is, ask for what the notifier holds out, and add the channel in \`init\`.`,
    ).toContain('duty');
    expect(
      modules,
      `The channel is there, and comes from the module ${modules.join(', ')}, expected duty. Give it this \`moduleId\` in ${DUTY}: no two modules of one plugin can have the same.`,
    ).toContain('duty');
  });

  it('warns whoever is on duty, by name', async () => {
    const { send } = await startWithChannel('An urgent message warns nobody yet');
    const found = await send('The lift is stuck', true);
    expect(
      found,
      found.length === 0
        ? `The urgent message “The lift is stuck” left no line in the log. Let the channel's \`send\` in ${DUTY} write one, at level warn.`
        : `With \`notifier.duty: Ada Example\`, the urgent message “The lift is stuck” left ${inWords(found.map(({ level, message }) => `${level}: ${message.trim()}`))} in the log, expected one line at level warn with the name and the text. See ${DUTY}.`,
    ).toEqual([{ level: 'warn', message: expect.stringContaining('Ada Example') }]);
  });

  it('stays silent about messages that can wait', async () => {
    const { send } = await startWithChannel('There is nothing yet that could stay silent');
    const found = await send('Lunch is ready', false);
    expect(
      found.map(({ message }) => message.trim()),
      `“Lunch is ready” is not urgent, and left a line in the log. Let \`send\` in ${DUTY} tell such a message from an urgent one.`,
    ).toEqual([]);
  });

  it('does not start without notifier.duty, and names the key', async () => {
    await startWithChannel('Nothing reads notifier.duty yet');
    const error = await start({}).then(
      () => undefined,
      (thrown: unknown) => String(thrown),
    );
    expect(
      error,
      `Without \`notifier.duty\` the backend started as if nothing were wrong, and the first urgent message would reach nobody. Let the \`init\` of ${DUTY} ask for it as for a setting that has to be there.`,
    ).toBeDefined();
    expect(
      error,
      `Without \`notifier.duty\` the start failed with “${error}”. Expected the key in the message; look at ${DUTY}.`,
    ).toContain('notifier.duty');
  });

  it('adds a card with the runbooks to the on-call page', async () => {
    const { cards, links } = await seeOther();
    expect(
      cards,
      `The page shows the cards ${inWords(cards)}, expected “Runbooks” among them. In ${RUNBOOKS}, say whose module it is, make the card with the blueprint that the on-call plugin offers, and list it in \`extensions\`.`,
    ).toContain('Runbooks');
    expect(
      links,
      `The card is there, and no link leads to https://runbooks.acme.example/. \`RunbooksCard\` has it: load that component in ${RUNBOOKS}.`,
    ).toContain('https://runbooks.acme.example/');
  });

  it('leaves the cards of the plugin where they are', async () => {
    const { cards } = await seeOther();
    const lost = ['On call now', 'On call next', 'Handover notes'].filter(
      card => !cards.includes(card),
    );
    expect(
      lost,
      `In an app that configures nothing, the page has lost ${inWords(lost)}. Only add a card in ${RUNBOOKS}: the page and the other cards need no override.`,
    ).toEqual([]);
    expect(
      cards,
      `The plugin's own three cards are there, and nothing of yours beside them yet. Add the card in ${RUNBOOKS}.`,
    ).toContain('Runbooks');
  });

  it('lets another app switch the new card off by its name', async () => {
    const { cards } = await seeOther();
    expect(
      cards,
      `There is no card “Runbooks” yet that another app could switch off. Add it in ${RUNBOOKS}.`,
    ).toContain('Runbooks');
    const without = await seeWithout();
    expect(
      without.cards,
      `An app sets on-call-card:on-call/runbooks to \`false\`, and the page shows the cards ${inWords(without.cards)}, expected all but “Runbooks”. The Tree panel says which id your card has; ${RUNBOOKS} decides it.`,
    ).not.toContain('Runbooks');
  });
});
