import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import Router from 'express-promise-router';
import { afterEach, describe, expect, it } from 'vitest';
import { todoPlugin as backendPlugin } from './plugins/todo-backend/src/plugin';
import { todoApiRef } from './plugins/todo/src/api';
// The app loads the page when it is opened; here it is there already, so that no check has to wait for it.
import './plugins/todo/src/components/TodoPage';
import { todoPlugin } from './plugins/todo/src/plugin';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

type Features = NonNullable<Parameters<typeof startTestBackend>[0]['features']>;
type Apis = NonNullable<Parameters<typeof renderTestApp>[0]>['apis'];
type Todo = { title: string };

const stops: (() => Promise<void>)[] = [];

/** Starts a backend that listens, and gives its address. */
async function startBackend(features: Features): Promise<string> {
  const backend = await startTestBackend({ features });
  stops.push(() => backend.stop());
  return `http://localhost:${backend.server.port()}`;
}

/** Opens the app at /todo; its backend is at `origin`. */
function openPage(origin: string, apis?: Apis): void {
  renderTestApp({
    features: [todoPlugin],
    initialRouteEntries: ['/todo'],
    config: { app: { baseUrl: 'http://localhost:3000' }, backend: { baseUrl: origin } },
    ...(apis && { apis }),
  });
}

/** What the backend keeps, asked past the page. */
async function stored(origin: string): Promise<string[]> {
  const response = await fetch(`${origin}/api/todo/todos`);
  const { items } = (await response.json()) as { items: Todo[] };
  return items.map(({ title }) => title);
}

function post(origin: string, title: string): Promise<Response> {
  return fetch(`${origin}/api/todo/todos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
}

/** A to-do backend that answers GET /todos in its own way. */
const backendThat = (answer: () => Promise<{ items: object[] }>) =>
  createBackendPlugin({
    pluginId: 'todo',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = Router();
          router.get('/todos', async (_req, res) => void res.json(await answer()));
          httpRouter.use(router);
        },
      });
    },
  });

const rowsWith = (title: string) =>
  [...screen.queryAllByRole('row'), ...screen.queryAllByRole('listitem')].filter(item =>
    item.textContent?.includes(title),
  );

const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent ?? '');

function isBusy(): boolean {
  return (
    screen.queryAllByRole('progressbar').length > 0 ||
    document.querySelector('[aria-busy="true"], [data-testid="progress"], .bui-Skeleton') !==
      null ||
    screen.queryAllByText(/loading|please wait/i).length > 0
  );
}

/** What the app shows beside its sidebar, in words; of an error no stack and no JSON. */
function shown(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll('nav, style, script')) aside.remove();
  const texts = [...copy.querySelectorAll('*')]
    .flatMap(element => [...element.childNodes])
    .filter(node => node.nodeType === Node.TEXT_NODE)
    .map(node => node.textContent?.trim() ?? '')
    .filter(text => text !== '');
  const [words = ''] = texts.join(' · ').split(/ · (?:Stack Trace|Full Error as JSON)/);
  return `The page shows ${words === '' ? 'nothing' : `“${words.slice(0, 300)}”`}${isBusy() ? ', and that it is loading' : ''}.`;
}

/** What to say when Backstage shows an error in place of the page, because the page threw. */
function crash(): string | undefined {
  const panel = alerts().find(text => text.includes('Error in todo'));
  if (panel === undefined) return undefined;
  const thrown = /Stack Trace(.*)/.exec(panel)?.[1] ?? panel;
  const cause = thrown.includes('apiRef{plugin.todo')
    ? 'The app has no client for `todoApiRef`: make an extension with `ApiBlueprint.make` in plugins/todo/src/plugin.tsx, and list it in `extensions`.'
    : 'Open /todo in the Preview panel: the error says where.';
  return `The page threw, and Backstage shows “Error in todo” in its place: ${thrown}. ${cause}`;
}

/** How often one looks at a page that doesn't change before giving it up: about a second, more where all is slow. */
const PATIENCE = 45;

/** Waits until something holds; otherwise fails with what `otherwise` says. */
async function eventually(
  holds: () => boolean | Promise<boolean>,
  otherwise: () => string,
): Promise<void> {
  let quiet = 0;
  let held = false;
  const changes = new MutationObserver(() => (quiet = 0));
  changes.observe(document.body, { childList: true, subtree: true, characterData: true });
  try {
    await waitFor(
      async () => {
        held = await holds();
        quiet += 1;
        if (!held && quiet < PATIENCE && !crash()) throw new Error('not yet');
      },
      { timeout: 4_000, interval: 20 },
    ).catch(() => {});
  } finally {
    changes.disconnect();
  }
  if (!held) throw new Error(crash() ?? otherwise());
}

/** Waits for a list item with this title. */
const expectListed = (title: string, otherwise: string) =>
  eventually(
    () => rowsWith(title).length > 0,
    () => `No item of the list says “${title}”. ${shown()} ${otherwise}`,
  );

/** Puts a title into the form and presses "Add". */
async function submit(title: string): Promise<void> {
  const field = () => screen.queryByRole('textbox', { name: 'New to-do' });
  await eventually(
    () => field() !== null,
    () =>
      `There is no field “New to-do” to write into. ${shown()} Show \`<TodoForm>\` in plugins/todo/src/components/TodoPage.tsx once the list is there.`,
  );
  fireEvent.change(screen.getByRole('textbox', { name: 'New to-do' }), {
    target: { value: title },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
}

describe('Calling your backend', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('asks for plugin://todo/todos through fetchApi', async () => {
    const origin = await startBackend([backendPlugin]);
    const asked: string[] = [];
    const fetchApi = {
      fetch: (input: RequestInfo | URL, init?: RequestInit) => {
        const url = input instanceof Request ? input.url : String(input);
        asked.push(url);
        return fetch(url.replace('plugin://todo', `${origin}/api/todo`), init);
      },
    };
    openPage(origin, [[fetchApiRef, fetchApi]]);
    // The way over discoveryApi comes to the same address.
    const right = ['plugin://todo/todos', `${origin}/api/todo/todos`];
    await eventually(
      () => asked.some(url => right.includes(url)),
      () =>
        asked.length === 0
          ? `Nothing was asked through fetchApi. ${shown()} Does the page call \`list\` yet? If it does, look into plugins/todo/src/api.ts: call \`this.fetchApi.fetch(…)\`, since the browser's own fetch doesn't say who is signed in.`
          : `fetchApi was asked for ${asked.join(', ')}, expected plugin://todo/todos: the plugin's id, then the route as it stands in plugins/todo-backend/src/router.ts.`,
    );
  });

  it('gives the page its client by todoApiRef', async () => {
    const title = 'From another client';
    const other = {
      list: async () => [{ id: '1', title, done: false }],
      add: async () => ({ id: '2', title: 'Added', done: false }),
    };
    openPage('http://localhost:7007', [[todoApiRef, other]]);
    await expectListed(
      title,
      'The app has another client for `todoApiRef` here, as a test or a company may. In plugins/todo/src/components/TodoPage.tsx, take it with `useApi(todoApiRef)`; never make one with `new`.',
    );
  });

  it('shows that it is loading until the list is there', async () => {
    let isAsked = false;
    let answer = () => {};
    const held = new Promise<void>(resolve => (answer = resolve));
    const title = 'Worth the wait';
    const origin = await startBackend([
      backendThat(async () => {
        isAsked = true;
        await held;
        return { items: [{ id: '1', title, done: false }] };
      }),
    ]);
    openPage(origin);
    try {
      await eventually(
        () => isAsked,
        () => `Nobody asked the backend for GET /api/todo/todos. ${shown()}`,
      );
      await eventually(
        isBusy,
        () =>
          `The backend hasn't answered yet, and the page doesn't say so. ${shown()} As long as there is neither a list nor an error, show \`<Progress />\` from @backstage/frontend-plugin-api.`,
      );
    } finally {
      answer();
    }
    await expectListed(title, 'The backend has answered by now. Keep its answer with `setTodos`.');
    if (isBusy()) throw new Error(`The list is there, and still: ${shown()}`);
  });

  it('lists what the backend keeps in its database', async () => {
    const origin = await startBackend([backendPlugin]);
    await post(origin, 'Label the server racks');
    const titles = await stored(origin);
    openPage(origin);
    for (const title of titles) {
      await expectListed(
        title,
        'GET /api/todo/todos answers `{ items }` with it. Does `list` in plugins/todo/src/api.ts give the items, and does the page hand them to `<TodoList>`?',
      );
    }
  });

  it('adds a to-do that the backend stores and the list shows', async () => {
    const origin = await startBackend([backendPlugin]);
    const title = 'Water the plants';
    openPage(origin);
    await submit(title);
    await eventually(
      async () => (await stored(origin)).includes(title),
      () =>
        `After “Add”, the backend doesn't have “${title}”. ${shown()} In plugins/todo/src/api.ts, let \`add\` POST \`{ title }\` as JSON, with the header content-type: application/json.`,
    );
    await expectListed(
      title,
      'The backend has it. Put the to-do that `add` gives you into the list, or ask for the list again.',
    );
    const times = (await stored(origin)).filter(other => other === title).length;
    expect(times, `One press of “Add” made ${times} to-dos. POST once.`).toBe(1);
  });

  it('says why the backend refused a to-do, and keeps the list', async () => {
    const origin = await startBackend([backendPlugin]);
    openPage(origin);
    await submit('x'.repeat(101));
    await eventually(
      () => alerts().join(' ').includes('at most 100 characters'),
      () =>
        `The backend answered 400 with “A title has at most 100 characters, this one has 101”. ${shown()} ` +
        'In plugins/todo/src/api.ts, throw `await ResponseError.fromResponse(response)` unless `response.ok`, and hand the promise of `add` to the form: it shows why.',
    );
    if (rowsWith('Renew the TLS certificate').length === 0) {
      throw new Error(`One refused to-do is no reason to hide the others. ${shown()}`);
    }
  });

  it("shows Backstage's error panel with what the backend said", async () => {
    const said = 'The database moves house until noon';
    const origin = await startBackend([
      backendThat(async () => {
        throw new ServiceUnavailableError(said);
      }),
    ]);
    openPage(origin);
    await eventually(
      () => alerts().length > 0,
      () =>
        `GET /api/todo/todos answered 503, and no panel says so. ${shown()} In plugins/todo/src/components/TodoPage.tsx, keep what \`list\` rejects with, and show it in \`<ResponseErrorPanel error={error} />\`.`,
    );
    if (!alerts().join(' ').includes(said)) {
      throw new Error(
        crash() ??
          `The panel leaves out what the backend said, “${said}”. ${shown()} In plugins/todo/src/api.ts, throw \`await ResponseError.fromResponse(response)\` unless \`response.ok\`: that error knows it.`,
      );
    }
  });

  it('logs each new to-do in the backend', async () => {
    const lines: string[] = [];
    const logger = createServiceFactory({
      service: coreServices.logger,
      deps: { plugin: coreServices.pluginMetadata },
      factory({ plugin }) {
        const ignore = () => {};
        const info = (message: string, meta?: unknown) => {
          if (plugin.getId() !== 'todo') return;
          lines.push(meta === undefined ? message : `${message} ${JSON.stringify(meta)}`);
        };
        const self = { info, error: ignore, warn: ignore, debug: ignore, child: () => self };
        return self;
      },
    });
    const origin = await startBackend([backendPlugin, logger]);
    lines.length = 0;
    const response = await post(origin, 'Feed the office cat');
    const { id } = (await response.json()) as { id: string };
    expect(
      lines,
      lines.length === 0
        ? 'A to-do came in, and the backend logged nothing at level info. Call `logger.info` in the POST route of plugins/todo-backend/src/router.ts.'
        : 'The line says neither the title nor the id of the to-do, so nobody could tell which one it was. Put `todo.id` or `todo.title` into it, in plugins/todo-backend/src/router.ts.',
    ).toContainEqual(expect.stringMatching(new RegExp(`Feed the office cat|\\b${id}\\b`)));
  });
});
