import type { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
// The app loads these two when they are shown; here they are there already, so that no check has to wait for a file.
import './src/components/OnCallCard';
import './src/components/OnCallContent';
import { onCallPlugin } from './src/plugin';
import { findRota } from './src/rotas';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

const annotation = 'acme.example/on-call';

/** An entity as the catalog gives it: it always notes where it has the entity from. */
const entity = (kind: 'Component' | 'API', name: string, rota?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    annotations: {
      'backstage.io/managed-by-location': `url:https://git.acme.example/${name}/catalog-info.yaml`,
      ...(rota && { [annotation]: rota }),
    },
  },
  spec: { type: kind === 'API' ? 'openapi' : 'service', lifecycle: 'production', owner: 'acme' },
});

const entities = [
  entity('Component', 'payment-gateway', 'payments-rota'),
  entity('Component', 'cart-service', 'ordering-rota'),
  entity('Component', 'night-job', 'forgotten-rota'),
  entity('Component', 'invoice-service'),
  entity('API', 'payment-api', 'payments-rota'),
];

/** Opens a page of the real catalog with the learner's plugin, and waits until all of it has loaded. */
async function open(path: string): Promise<void> {
  cleanup();
  renderTestApp({
    features: [catalogPlugin, onCallPlugin],
    apis: [catalogApiMock({ entities })],
    initialRouteEntries: [`/catalog/default/${path}`],
  });
  await waitFor(
    () => {
      // What costs little to look for comes first: this runs at each change of the page.
      const loading = screen.queryAllByTestId('progress').length > 0;
      if (!loading && (contents() ?? panel())) return;
      throw new Error(
        `The page of ${path} is still loading after 10 seconds. Does the promise of each \`loader\` in src/plugin.tsx ever end?`,
      );
    },
    { timeout: 10_000 },
  );
  const { where, error } = panel() ?? {};
  if (where) {
    throw new Error(
      `Something threw on the page of ${path}, so Backstage shows “${where}” in its place: ${error}. ` +
        'Open the same page in the Preview panel: the error says where.',
    );
  }
}

const contents = () => screen.queryByRole('navigation', { name: 'Content navigation' });

/** What Backstage shows in place of what threw: “Error in on-call”, or of the catalog itself if a filter threw. */
function panel(): { where: string; error: string } | undefined {
  for (const { textContent } of screen.queryAllByRole('alert')) {
    const [, where, rest] = /(Error in (?:on-call|catalog))([^]*)/.exec(textContent ?? '') ?? [];
    if (where && rest) return { where, error: /Stack Trace(.*)/.exec(rest)?.[1] ?? rest };
  }
  return undefined;
}

const cardTitles = () => screen.queryAllByRole('heading', { level: 3 });

const cardTitled = (title: string) =>
  cardTitles()
    .find(({ textContent }) => textContent === title)
    ?.closest('article');

/** What the card titled On call says, without its title; undefined when there is no such card. */
const card = () => cardTitled('On call')?.textContent?.replace('On call', '').trim();

/** Cards of one type stand side by side in one element, and those of another in another one. */
const isBesideAbout = () => {
  const about = cardTitled('About')?.parentElement;
  return Boolean(about) && cardTitled('On call')?.parentElement === about;
};

/**
 * Gives what a loader brings time to arrive: until it is there, or until the page has been the same twenty times in a
 * row. Whether it is there is for the caller to say.
 */
async function arrived(isThere: () => boolean): Promise<void> {
  let there = false;
  let same = 0;
  const changes = new MutationObserver(() => (same = 0));
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  const look = () => {
    there = same === 0 ? isThere() : there;
    same += 1;
    expect(there || same > 20).toBe(true);
  };
  await waitFor(look, { interval: 10 }).catch(() => {});
  changes.disconnect();
}

/** Opens the overview of a component that has the annotation. */
async function openWithCard(name: string): Promise<string> {
  await open(`component/${name}`);
  await arrived(() => card() !== undefined);
  const said = card();
  if (said === undefined) {
    const titles = cardTitles().map(({ textContent }) => textContent);
    throw new Error(
      `The component ${name} has the annotation ${annotation}, and its overview shows the cards ${titles.join(', ')}, expected On call among them. ` +
        'In src/plugin.tsx, make a card with `EntityCardBlueprint.make` and list it in the `extensions` of the plugin. If it has a filter, does this component pass?',
    );
  }
  return said;
}

const tabs = () =>
  within(screen.getByRole('navigation', { name: 'Content navigation' })).queryAllByRole('link');
const tab = () => tabs().find(({ textContent }) => textContent === 'On call');

async function openWithTab(name: string): Promise<HTMLElement> {
  await open(`component/${name}`);
  await arrived(() => tab() !== undefined);
  const found = tab();
  if (!found) {
    const titles = tabs().map(({ textContent }) => textContent);
    throw new Error(
      `The component ${name} has the annotation ${annotation}, and its page has the tabs ${titles.join(', ')}, expected On call among them. ` +
        'In src/plugin.tsx, make it with `EntityContentBlueprint.make` and list it in the `extensions` of the plugin. If it has a filter, does this component pass?',
    );
  }
  return found;
}

describe('Into the Software Catalog', () => {
  it('shows a card titled On call on the overview', async () => {
    await openWithCard('payment-gateway');
    expect(
      isBesideAbout(),
      'The card On call is on the overview, but not in the narrow column, where About is. Give it the `type` `info` in src/plugin.tsx, among the `params` of `EntityCardBlueprint.make`.',
    ).toBe(true);
  });

  it('names who is on call for the component at hand', async () => {
    for (const [name, engineer] of [
      ['payment-gateway', 'Eli Fixture'],
      ['cart-service', 'Dov Specimen'],
    ] as const) {
      const said = await openWithCard(name);
      expect(
        said,
        `The card of ${name} says “${said}”, expected ${engineer} in it. ` +
          `In src/useRota.ts, take the rota's name from the annotation ${annotation} of the entity that \`useEntity\` gives.`,
      ).toContain(engineer);
    }
  });

  it('says in the card when there is no such rota', async () => {
    const said = await openWithCard('night-job');
    expect(
      said,
      `The annotation of night-job names the rota forgotten-rota, which doesn't exist, and the card says “${said}”. ` +
        'Expected a sentence with that name in it, so that somebody can mend the annotation. Where `rota` is undefined, src/components/OnCallCard.tsx has to say so.',
    ).toContain('forgotten-rota');
  });

  it('shows the card on components with the annotation alone', async () => {
    await openWithCard('payment-gateway');
    await open('component/invoice-service');
    expect(
      card(),
      `The component invoice-service has no annotation, and its overview shows the card On call all the same. Give the card a \`filter\` in src/plugin.tsx: the annotation has to exist.`,
    ).toBeUndefined();
    await open('api/payment-api');
    expect(
      card(),
      'payment-api has the annotation but is an API, and its overview shows the card On call. The filter in src/plugin.tsx has to ask for the kind as well.',
    ).toBeUndefined();
  });

  it('adds a tab titled On call at /on-call', async () => {
    const found = await openWithTab('payment-gateway');
    const href = found.getAttribute('href');
    expect(
      href,
      `The tab On call of payment-gateway leads to ${href}, expected …/payment-gateway/on-call. Its \`path\` in src/plugin.tsx is below the entity's own address.`,
    ).toBe('/catalog/default/component/payment-gateway/on-call');
  });

  it('shows the tab on components with the annotation alone', async () => {
    await openWithTab('payment-gateway');
    await open('component/invoice-service');
    expect(
      tab(),
      'The component invoice-service has no annotation, and its page has the tab On call all the same. A filter holds for one extension: the tab in src/plugin.tsx needs it too.',
    ).toBeUndefined();
    await open('api/payment-api');
    expect(
      tab(),
      'payment-api has the annotation but is an API, and its page has the tab On call. The filter in src/plugin.tsx has to ask for the kind as well.',
    ).toBeUndefined();
  });

  it('lists the shifts of the rota in the tab', async () => {
    for (const [name, rota] of [
      ['payment-gateway', 'payments-rota'],
      ['cart-service', 'ordering-rota'],
    ] as const) {
      await openWithTab(name);
      await open(`component/${name}/on-call`);
      const items = () => [...screen.queryAllByRole('listitem'), ...screen.queryAllByRole('row')];
      for (const { when, engineer } of findRota(rota)?.shifts ?? []) {
        const isListed = () =>
          items().some(({ textContent }) =>
            [when, engineer].every(it => textContent?.includes(it)),
          );
        await arrived(isListed);
        expect(
          isListed(),
          `No list item in the tab of ${name} says both “${when}” and “${engineer}”. ` +
            "In src/components/OnCallContent.tsx, make one of each of the rota's `shifts`: a `ListRow` in a `List`, or an `li` in a `ul`.",
        ).toBe(true);
      }
    }
  });
});
