import { ConfigReader } from '@backstage/config';
import { prepareSpecializedApp } from '@backstage/frontend-app-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import appPlugin from '@backstage/plugin-app';
import type { JsonObject } from '@backstage/types';
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import appConfig from './app-config.yaml';
import onCallPlugin from './plugins/on-call/src';
// The app loads these when they are shown; here they are there already, so that no check has to wait for a file.
import './plugins/on-call/src/components/HandoverCard';
import './plugins/on-call/src/components/NextCard';
import './plugins/on-call/src/components/NowCard';
import './plugins/on-call/src/components/OnCallPage';
import { onCallModuleWarehouse } from './src/module';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

/** Another app that installs the same plugin and the same module, and says no more than it has to. */
const otherApp = {
  app: { extensions: [{ 'page:on-call': { config: { hotline: '0815' } } }] },
};

/** What somebody sees who opens an address. */
interface Seen {
  isNotFound: boolean;
  headings: string[];
  cards: string[];
  /** Whatever stands on top. */
  top: string | undefined;
  /** Where the sidebar's link to the on-call page leads. */
  link: string | null | undefined;
}

/** Starts an app with plugin and module, opens an address, and waits until all of the page has loaded. */
async function open(path: string, config: JsonObject): Promise<Seen> {
  cleanup();
  renderTestApp({
    features: [onCallPlugin, onCallModuleWarehouse],
    config,
    initialRouteEntries: [path],
  });
  await waitFor(
    () => {
      const isLoading = screen.queryAllByTestId('progress').length > 0;
      if (!isLoading && (texts('h1').length > 0 || isNotFound() || thrown())) return;
      throw new Error(`The page at ${path} is still loading after 5 seconds.`);
    },
    { timeout: 5_000 },
  );
  const error = thrown();
  if (error) throw new Error(`The page at ${path} threw: ${error}. Look at the Preview panel.`);
  const links = [...document.querySelectorAll('nav a')];
  const link = links.find(each => /On call/.test(`${each.ariaLabel} ${each.textContent}`));
  return {
    isNotFound: isNotFound(),
    headings: texts('h1'),
    cards: texts('h2'),
    top: texts('h1, h2')[0],
    link: link?.getAttribute('href'),
  };
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const isNotFound = () => screen.queryByText(/PAGE NOT FOUND/) !== null;

/** What Backstage shows in place of what threw. */
const thrown = () =>
  texts('[role="alert"]')
    .map(text => /Error in on-call.*?Stack Trace(.*)/s.exec(text)?.[1])
    .find(text => text !== undefined);

const inWords = (words: string[]) => words.map(word => `“${word}”`).join(' and ') || 'none';

/** An app takes its time to start, so that each is looked at once, and all checks share what was seen. */
function once<T>(see: () => Promise<T>): () => Promise<T> {
  let seen: Promise<T> | undefined;
  return () => (seen ??= see());
}

/** What keeps the on-call page of an app from being shown, without a full stop. */
const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');

/**
 * Why an app has no on-call page, in Backstage's own words: `renderTestApp` keeps them to itself.
 *
 * @returns a sentence and what to do; of a page that is only switched off, as much as is known
 */
function refusal(config: JsonObject): string {
  const nobodySignsIn = appPlugin.withOverrides({
    extensions: [appPlugin.getExtension('sign-in-page:app').override({ disabled: true })],
  });
  const { errors = [] } = prepareSpecializedApp({
    features: [nobodySignsIn, onCallPlugin, onCallModuleWarehouse],
    config: new ConfigReader(config),
  }).finalize();
  const error = errors.find(({ message }) => message.includes("'page:on-call'"));
  if (!error) return 'Is `page:on-call` switched off?';
  return error.code === 'EXTENSION_CONFIGURATION_INVALID'
    ? `Backstage says: ${error.message}. Compare the \`config\` of \`page:on-call\` in app-config.yaml with \`configSchema\` in src/module.tsx.`
    : `Backstage says: ${error.message}. Look at src/module.tsx.`;
}

const lookAtOwn = once(async () => {
  const config = (appConfig ?? {}) as JsonObject;
  const seen = await open('/call', config);
  if (!seen.isNotFound) return seen;
  if (seen.link) return await open(seen.link, config);
  throw new Error(`there is no on-call page. ${refusal(config)}`);
});

/**
 * The page in the learner's app, wherever it is.
 *
 * @param untried - what can't be seen without it, as the beginning of a sentence
 */
const seeOwn = (untried: string) =>
  lookAtOwn().catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    const said = why.startsWith('there is no')
      ? why
      : `the app does not get to the on-call page: ${reason(error)}. Look at the file, and at its indents.`;
    throw new Error(`${untried}. With your app-config.yaml, ${said}`);
  });

const seeOther = once(() =>
  open('/on-call', otherApp).catch((error: unknown) => {
    throw new Error(
      `In an app that sets the hotline and nothing else, the on-call page does not come up: ${reason(error)}. Look at src/module.tsx.`,
    );
  }),
);

/**
 * For the checks that need a header of the learner's.
 *
 * @param without - goes on after the headings that are there, when that header isn't
 */
async function seeHeader(without: string): Promise<Seen> {
  const seen = await seeOther();
  if (seen.headings.some(text => text.startsWith('Call '))) return seen;
  throw new Error(
    seen.isNotFound
      ? `In an app that sets the hotline of page:on-call, a text, and nothing else, there is no page at /on-call. ${seen.link ? 'Leave its path to app-config.yaml, and out of src/module.tsx.' : refusal(otherApp)}`
      : `The page has the top heading ${inWords(seen.headings)}, ${without}`,
  );
}

describe('A frontend module', () => {
  it('switches the handover card off by configuration', async () => {
    const own = await seeOwn('No card can be seen');
    const other = await seeOther();
    expect(
      own.cards,
      `With your app-config.yaml, the page shows the cards ${inWords(own.cards)}, expected all but “Handover notes”. ` +
        'Its id is on-call-card:on-call/handover, as the Tree panel shows. In app-config.yaml, set it to `false` below `app.extensions`.',
    ).toEqual(other.cards.filter(card => card !== 'Handover notes'));
    // A page that has lost all of its cards is the matter of another check.
    const hasCards = other.cards.length > 0;
    expect(
      hasCards && !other.cards.includes('Handover notes'),
      `In an app that doesn't switch it off, the page shows the cards ${inWords(other.cards)}, expected “Handover notes” among them. Switch it off in app-config.yaml, not in src/module.tsx: another app may want it.`,
    ).toBe(false);
  });

  it('moves the page to /call by configuration', async () => {
    const { link } = await seeOwn('The on-call page has no address');
    expect(
      link,
      `With your app-config.yaml, the page is at ${link ?? 'no address'}, expected /call. Give \`page:on-call\` a \`config\` with this \`path\` in app-config.yaml.`,
    ).toBe('/call');
    const other = await seeOther();
    expect(
      other.isNotFound,
      'In an app that says nothing about the path, there is no page at /on-call. Move it in app-config.yaml, not in src/module.tsx.',
    ).toBe(false);
  });

  it('is a module of the plugin on-call', () => {
    const { pluginId } = onCallModuleWarehouse;
    expect(
      pluginId,
      `The module says that it extends the plugin “${pluginId}”, which no app here has, so Backstage leaves it out without a word. Give it the \`pluginId\` of the plugin whose page it changes, in src/module.tsx.`,
    ).toBe('on-call');
  });

  it('keeps the cards below its header', async () => {
    const { pluginId } = onCallModuleWarehouse;
    const { cards, top } = await seeHeader(
      'expected one of HotlineHeader, such as “Call 4711”. ' +
        (pluginId === 'on-call'
          ? 'In src/module.tsx, override `page:on-call`, let the `factory` yield the header, and list the override in `extensions`.'
          : `As long as the module is for “${pluginId}”, nothing that it brings is in the app: mend its \`pluginId\` in src/module.tsx.`),
    );
    expect(
      cards,
      cards.length === 0
        ? 'Below the header there is no card: what you yield takes the place of what the page had. In src/module.tsx, put `page.get(coreExtensionData.reactElement)` below the header, where `page` is what `originalFactory` gave.'
        : `Below the header, an app without settings for its cards shows ${inWords(cards)}, expected all three. Leave the cards alone in src/module.tsx.`,
    ).toEqual(['On call now', 'On call next', 'Handover notes']);
    expect(
      top,
      `On top of the page stands “${top}”, expected the header. In src/module.tsx, it comes before what the page had.`,
    ).toMatch(/^Call /);
  });

  it('has one header, not two', async () => {
    const { headings, cards } = await seeHeader(
      "which is the app's. Add yours in src/module.tsx; then this check asks whether the app's is gone.",
    );
    // The app's header is part of what the page had, so it has to go alone.
    if (cards.length === 0) {
      throw new Error(
        "This needs the cards first: in src/module.tsx, what you yield has lost all that the page had, the app's header among it.",
      );
    }
    expect(
      headings,
      `The page has the top headings ${inWords(headings)}, expected yours alone. The other one is the app's: call \`originalFactory\` with \`params: { noHeader: true }\` in src/module.tsx.`,
    ).toHaveLength(1);
  });

  it('takes the hotline from the configuration', async () => {
    const { headings } = await seeHeader(
      'so nothing shows a hotline yet. Add the header in src/module.tsx, with a fixed number at first.',
    );
    expect(
      headings,
      `In an app that sets the hotline of page:on-call to 0815, the header says ${inWords(headings)}. ` +
        'In src/module.tsx, name `hotline` in a `configSchema`, and take it from the `config` that the factory gets.',
    ).toContain('Call 0815');
    const own = await seeOwn('No hotline can be seen');
    expect(
      own.headings,
      `With your app-config.yaml, the header says ${inWords(own.headings)}, expected “Call 4711”. Set \`hotline\` in the \`config\` of \`page:on-call\`, with quotes around the number.`,
    ).toContain('Call 4711');
  });
});
