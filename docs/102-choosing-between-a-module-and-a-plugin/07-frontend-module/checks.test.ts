import { renderTestApp } from '@backstage/frontend-test-utils';
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

/** The page in the learner's app, wherever it is. */
const seeOwn = once(async () => {
  const config = (appConfig ?? {}) as JsonObject;
  const seen = await open('/call', config);
  if (!seen.isNotFound) return seen;
  if (seen.link) return await open(seen.link, config);
  throw new Error(
    'With your app-config.yaml, the app has no on-call page any more. The Preview panel says what is wrong with its configuration.',
  );
});

const seeOther = once(() => open('/on-call', otherApp));

/** For the checks that need a header of the learner's. */
async function seeHeader(): Promise<Seen> {
  const seen = await seeOther();
  if (seen.headings.some(text => text.startsWith('Call '))) return seen;
  throw new Error(
    seen.isNotFound
      ? 'In an app that sets the hotline of page:on-call and nothing else, there is no page at /on-call. Leave its path to app-config.yaml, and let src/module.tsx ask for no other setting.'
      : `The page has the top heading ${inWords(seen.headings)}, expected one of HotlineHeader, such as “Call 4711”. ` +
          "In src/module.tsx, make an override with `onCallPlugin.getExtension('page:on-call').override(…)`, let its `factory` yield the header, and list it in `extensions`.",
  );
}

describe('A frontend module', () => {
  it('is a module of the plugin on-call', () => {
    const { pluginId } = onCallModuleWarehouse;
    expect(
      pluginId,
      `The module says that it extends the plugin “${pluginId}”, which no app here has, so Backstage leaves it out without a word. Give it the \`pluginId\` of the plugin whose page it changes, in src/module.tsx.`,
    ).toBe('on-call');
  });

  it('switches the handover card off by configuration', async () => {
    const own = await seeOwn();
    expect(
      own.cards,
      `With your app-config.yaml, the page shows the cards ${inWords(own.cards)}, expected all but “Handover notes”. ` +
        'Its id is on-call-card:on-call/handover, as the Tree panel shows. In app-config.yaml, set it to `false` below `app.extensions`.',
    ).toEqual(['On call now', 'On call next']);
    const other = await seeOther();
    expect(
      other.cards,
      `In an app that doesn't switch it off, the page shows the cards ${inWords(other.cards)}, expected “Handover notes” among them. Switch it off in app-config.yaml, not in src/module.tsx: another app may want it.`,
    ).toContain('Handover notes');
  });

  it('moves the page to /call by configuration', async () => {
    const { link } = await seeOwn();
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

  it('keeps the cards below its header', async () => {
    const { cards, top } = await seeHeader();
    expect(
      cards,
      `Below the header, the page shows the cards ${inWords(cards)}, expected all three. ` +
        'In src/module.tsx, what you yield takes the place of what the page had. Put `page.get(coreExtensionData.reactElement)` below the header, where `page` is what `originalFactory` gave.',
    ).toEqual(['On call now', 'On call next', 'Handover notes']);
    expect(
      top,
      `On top of the page stands “${top}”, expected the header. In src/module.tsx, it comes before what the page had.`,
    ).toMatch(/^Call /);
  });

  it('has one header, not two', async () => {
    const { headings } = await seeHeader();
    expect(
      headings,
      `The page has the top headings ${inWords(headings)}, expected yours alone. The other one is the app's: call \`originalFactory\` with \`params: { noHeader: true }\` in src/module.tsx.`,
    ).toHaveLength(1);
  });

  it('takes the hotline from the configuration', async () => {
    const { headings } = await seeHeader();
    expect(
      headings,
      `In an app that sets the hotline of page:on-call to 0815, the header says ${inWords(headings)}. ` +
        'In src/module.tsx, name `hotline` in `configSchema`, and take it from the `config` that the factory gets.',
    ).toContain('Call 0815');
    const own = await seeOwn();
    expect(
      own.headings,
      `With your app-config.yaml, the header says ${inWords(own.headings)}, expected “Call 4711”. Set \`hotline\` in the \`config\` of \`page:on-call\`, with quotes around the number.`,
    ).toContain('Call 4711');
  });
});
