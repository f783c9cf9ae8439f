import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  type RouteRef,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import * as entry from './src/index';
import { todoPlugin } from './src/plugin';
import { todos } from './src/todos';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

/** Opens the app with the learner's plugin at /todo, and waits until all of it has loaded. */
async function open(): Promise<void> {
  const loaded = { timeout: 5_000 };
  renderTestApp({ features: [todoPlugin], initialRouteEntries: ['/todo'] });
  await screen.findByRole('navigation', { name: 'sidebar nav' }, loaded);
  await waitFor(() => {
    expect(
      screen.queryAllByTestId('progress'),
      'The page at /todo is still loading after 5 seconds. Does the promise of its `loader` in src/plugin.tsx ever end?',
    ).toEqual([]);
  }, loaded);
  const error = thrown();
  if (error) {
    throw new Error(
      `The page threw, so Backstage shows “Error in todo” in its place: ${error}. Open /todo in the Preview panel: the error says where.`,
    );
  }
}

const isNotFound = () => screen.queryByText(/PAGE NOT FOUND/) !== null;
const headings = () =>
  screen.queryAllByRole('heading', { level: 1 }).map(heading => heading.textContent);

/** What Backstage says in place of a page that threw. */
function thrown(): string | undefined {
  const panels = screen.queryAllByRole('alert').map(({ textContent }) => textContent ?? '');
  const panel = panels.find(text => text.includes('Error in todo'));
  return panel && (/Stack Trace(.*)/.exec(panel)?.[1] ?? panel);
}

/** What the app shows beside its sidebar, in words. */
function content(): string {
  const shown = document.body.cloneNode(true) as HTMLElement;
  for (const aside of shown.querySelectorAll('nav, style, script')) aside.remove();
  const texts = [...shown.querySelectorAll('*')]
    .flatMap(element => [...element.childNodes])
    .filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.textContent?.trim() ?? '')
    .filter(text => text !== '');
  return texts.length === 0 ? 'an empty page' : `“${texts.join(' · ').slice(0, 300)}”`;
}

/** For the checks that build on a page at /todo. */
async function openPage(): Promise<void> {
  await open();
  if (isNotFound()) {
    throw new Error(
      'There is no page at /todo yet: the check “shows a page at /todo” has to pass before this one.',
    );
  }
}

/** The list items, or the rows of a list of Backstage UI, that hold a title. */
function itemsWith(title: string): HTMLElement[] {
  const items = [...screen.queryAllByRole('listitem'), ...screen.queryAllByRole('row')];
  return items.filter(item => item.textContent?.includes(title));
}

async function waitForItems(): Promise<void> {
  await waitFor(() => {
    for (const { title } of todos) {
      const { length } = itemsWith(title);
      expect(
        length,
        `${length} list items at /todo say “${title}”, expected one. The page shows ${content()}. ` +
          'In src/components/TodoPage.tsx, make a list item of each entry of `todos`: a `ListRow` in a `List`, or an `li` in a `ul`.',
      ).toBe(1);
    }
  });
}

/** What an item says beside its title: words, labels, ticks. Colors and hidden icons say nothing. */
function remarkOf(item: HTMLElement, title: string): string {
  const said = item.cloneNode(true) as HTMLElement;
  for (const silent of said.querySelectorAll('[aria-hidden="true"], style')) silent.remove();
  const parts = [said, ...said.querySelectorAll('*')].flatMap(part => [
    part.getAttribute('aria-label'),
    part.getAttribute('alt'),
    part.matches(':checked, [aria-checked="true"], [aria-selected="true"]') ? 'ticked' : null,
  ]);
  return [said.textContent, ...parts]
    .join(' ')
    .replaceAll(title, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('First page', () => {
  it('is the default export of its package', () => {
    expect(
      (entry as { default?: unknown }).default,
      `src/index.ts exports ${Object.keys(entry).join(', ') || 'nothing'}, expected the plugin as \`default\` too. An app installs a package by its default export.`,
    ).toBe(todoPlugin);
  });

  it('shows a page at /todo', async () => {
    await open();
    expect(
      isNotFound(),
      'At /todo the app shows “ERROR 404: PAGE NOT FOUND”, its page for unknown addresses. ' +
        'In src/plugin.tsx, make a page with `PageBlueprint.make`, give it the path `/todo` in its `params`, and list it in the `extensions` of the plugin.',
    ).toBe(false);
  });

  it('has To-do as its only top heading', async () => {
    await openPage();
    const seen = headings().map(text => `“${text}”`);
    expect(
      headings(),
      `The page has the top headings ${seen.join(' and ') || '(none)'}, expected one, “To-do”. ` +
        "Backstage heads the page with the plugin's `title` in src/plugin.tsx, and with its id when there is none. The page itself needs no `h1`.",
    ).toEqual(['To-do']);
  });

  it('stands in the sidebar as To-do', async () => {
    await openPage();
    const links = within(screen.getByRole('navigation', { name: 'sidebar nav' }))
      .queryAllByRole('link')
      .map(
        link =>
          `“${link.getAttribute('aria-label') ?? link.textContent}” to ${link.getAttribute('href')}`,
      );
    expect(
      links,
      `The sidebar has ${links.join(' and ') || 'no links'}, expected “To-do” to /todo. ` +
        'The app makes a link for each page that has a route ref (`routeRef`) and an icon, and names it after the title. Look for all three in src/plugin.tsx.',
    ).toContain('“To-do” to /todo');
  });

  it('offers its page to other plugins as the route `root`', async () => {
    const { root } = todoPlugin.routes as Record<string, RouteRef<undefined> | undefined>;
    if (!root) {
      throw new Error(
        `The plugin offers the routes {${Object.keys(todoPlugin.routes).join(', ')}}, expected \`root\` among them. ` +
          'Make a route ref with `createRouteRef` in src/routes.ts, and put it into `routes` in src/plugin.tsx.',
      );
    }
    let target: string | undefined;
    const Probe = () => {
      target = useRouteRef(root)?.();
      return null;
    };
    const probe = AppRootElementBlueprint.make({ params: { element: createElement(Probe) } });
    renderTestApp({
      features: [todoPlugin, createFrontendPlugin({ pluginId: 'probe', extensions: [probe] })],
    });
    await screen.findByRole('navigation', { name: 'sidebar nav' });
    expect(
      target,
      `The route \`root\` leads to ${target ?? 'no page'}, expected /todo. Give the page the same route ref, as \`routeRef\` in src/plugin.tsx.`,
    ).toBe('/todo');
  });

  it('lists every to-do', async () => {
    await openPage();
    await waitForItems();
  });

  it('says which to-dos are done, not by color alone', async () => {
    await openPage();
    await waitForItems();
    const remarks = todos.map(({ title, done }) => {
      const remark = itemsWith(title)
        .map(item => remarkOf(item, title))
        .join(' ');
      return { title, done, remark };
    });
    const open = new Set(remarks.filter(({ done }) => !done).map(({ remark }) => remark));
    for (const { title, remark } of remarks.filter(({ done }) => done)) {
      expect(
        open.has(remark),
        `“${title}” is done, but its list item says ${remark === '' ? 'nothing beside the title' : `“${remark}”`}, as those of open to-dos do. ` +
          'A screen reader reads neither colors nor lines through words: in src/components/TodoPage.tsx, say it in words, with the `description` of a `ListRow` for example.',
      ).toBe(false);
    }
  });
});
