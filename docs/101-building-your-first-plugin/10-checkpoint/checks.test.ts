import { coreServices, createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { JsonObject } from '@backstage/types';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import backendPlugin from './plugins/todo-backend/src/index';
// The app loads these two when they are shown; here they are there already, so that no check has to wait for a file.
import './plugins/todo/src/components/TodoCard';
import './plugins/todo/src/components/TodoPage';
import todoPlugin from './plugins/todo/src/index';

// Without this, Testing Library adds the whole page's HTML to each message.
configure({ getElementError: message => new Error(message ?? '') });

const PLUGIN = 'plugins/todo-backend/src/plugin.ts';
const ROUTER = 'plugins/todo-backend/src/router.ts';
const SETTINGS = 'plugins/todo-backend/src/settings.ts';
const APP_PLUGIN = 'plugins/todo/src/plugin.tsx';
const CLIENT = 'plugins/todo/src/api.ts';
const HOOK = 'plugins/todo/src/useTodos.ts';
const PAGE = 'plugins/todo/src/components/TodoPage.tsx';
const CARD = 'plugins/todo/src/components/TodoCard.tsx';

const CART = 'component:default/cart-service';
const SHOP = 'component:default/storefront';

interface Todo {
  id: string;
  title: string;
  component: string;
}

// ---- The backend ----

const stops: (() => Promise<void>)[] = [];

/** Starts the learner's backend with this configuration, and asks it. */
async function startBackend(data: JsonObject = {}, lines: string[] = []) {
  const logger = createServiceFactory({
    service: coreServices.logger,
    deps: { plugin: coreServices.pluginMetadata },
    factory({ plugin }) {
      const ignore = () => {};
      const info = (message: string, meta?: unknown) => {
        if (plugin.getId() === 'todo') lines.push(`${message} ${JSON.stringify(meta) ?? ''}`);
      };
      const self = {
        info,
        error: ignore,
        warn: ignore,
        debug: ignore,
        child: () => self,
      };
      return self;
    },
  });
  const config = mockServices.rootConfig.factory({ data });
  const backend = await startTestBackend({
    features: [backendPlugin, config, logger],
  });
  stops.push(() => backend.stop());
  const url = `http://localhost:${backend.server.port()}/api/todo`;

  /** Asks; `said` is what came back, for messages. */
  async function ask(path: string, init?: RequestInit) {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    const { status } = response;
    const said = `${init?.method ?? 'GET'} /api/todo${path} answered ${status} with ${text.slice(0, 300) || 'nothing'}`;
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new Error(
        `${said}, expected JSON. Is there such a route in ${ROUTER}, and does ${PLUGIN} give the router to \`httpRouter.use\`?`,
      );
    }
    return { status, said, body };
  }
  const post = (todo: object) =>
    ask('/todos', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(todo),
    });
  return {
    ask,
    post,
    /** Adds one, where a check is about what comes after. */
    async add(title: string, component: string): Promise<Todo> {
      const { status, said, body } = await post({ title, component });
      const hint = status === 400 ? ' Does it parse the body with `express.json()`?' : '';
      if (status !== 201) {
        throw new Error(`${said}, expected 201. See POST /todos in ${ROUTER}.${hint}`);
      }
      return body as Todo;
    },
    async list(query = ''): Promise<Todo[]> {
      const { said, body } = await ask(`/todos${query}`);
      const { items } = body as { items?: Todo[] };
      if (Array.isArray(items)) return items;
      throw new Error(`${said}, expected \`{ "items": [ … ] }\`. See GET /todos in ${ROUTER}.`);
    },
    fetch: (path: string, init?: RequestInit) => fetch(`${url}${path}`, init),
  };
}

const titles = (todos: Todo[]) => todos.map(({ title }) => title);

// ---- The app ----

type Answer = Response | Promise<Response>;
type Apis = NonNullable<Parameters<typeof renderTestApp>[0]>['apis'];

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
const failure = (status: number, name: string, message: string) =>
  json(status, { error: { name, message }, response: { statusCode: status } });

/** What a page gets of `fetchApi`: a backend of the checks' own, and a list of what was asked. */
function fetchApiOf(answer: (path: string, init?: RequestInit) => Answer) {
  const asked: string[] = [];
  const fetchApi = {
    async fetch(input: RequestInfo | URL, init?: RequestInit) {
      const url = input instanceof Request ? input.url : String(input);
      // The way over discoveryApi comes to the same address.
      const { pathname, search } = new URL(url.replace('plugin://', 'http://localhost/api/'));
      const path = `${pathname}${search}`;
      if (!path.startsWith('/api/todo')) return failure(404, 'NotFoundError', 'Not found');
      asked.push(path);
      return answer(path.replace('/api/todo', ''), init);
    },
  };
  return { asked, api: [fetchApiRef, fetchApi] as const };
}

/** A backend as the ticket describes it, which keeps these. */
function backendWith(todos: Todo[]) {
  return fetchApiOf(path => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    if (pathname !== '/todos') return failure(404, 'NotFoundError', `Not found: ${pathname}`);
    const of = searchParams.get('component');
    return json(200, {
      items: todos.filter(({ component }) => of === null || component === of),
    });
  });
}

/** Opens the app with the learner's plugin, and waits until it is there. */
async function openApp(path: string, apis: Apis, withCatalog = false): Promise<void> {
  cleanup();
  renderTestApp({
    features: withCatalog ? [catalogPlugin, todoPlugin] : [todoPlugin],
    initialRouteEntries: [path],
    apis,
  });
  await screen.findByRole('navigation', { name: 'sidebar nav' }, { timeout: 10_000 });
}

const openPage = (api: ReturnType<typeof fetchApiOf>['api']) => openApp('/todo', [api]);

// By selectors: to look for roles is slow on a page as large as the catalog's, and this happens often.
const all = (selector: string) => [...document.querySelectorAll(selector)];
const alerts = () => all('[role="alert"]').map(({ textContent }) => textContent ?? '');
/** Why no alert says what a backend did, and what to do about it. */
const unannounced = (words: string, otherwise: string) =>
  says(words)
    ? `The words are on the page; give \`role="alert"\` to what shows them, in ${PAGE} or wherever that is, so that a screen reader says them at once.`
    : otherwise;
const rowsWith = (...texts: string[]) =>
  all('[role="row"], [role="listitem"], li, tr').filter(item =>
    texts.every(text => item.textContent?.includes(text)),
  );
const isBusy = () =>
  all('[role="progressbar"], progress, [aria-busy="true"], [data-testid="progress"], .bui-Skeleton')
    .length > 0 || screen.queryAllByText(/loading|please wait/i).length > 0;
const says = (text: string) => document.body.textContent?.includes(text) === true;

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

const isMissing = () => says('PAGE NOT FOUND');

/** What keeps a page from being there at all: there is none, or something threw. */
function broken(): string | undefined {
  // How to make one is said once, by the check that asks for it.
  if (isMissing()) return 'This needs the page first: there is none at /todo yet.';
  const panel = alerts().find(text => /Error in (todo|catalog)/.test(text));
  if (panel === undefined) return undefined;
  const thrown = /Stack Trace(.*)/.exec(panel)?.[1] ?? panel;
  const cause = thrown.includes('No implementation available for apiRef')
    ? `Is your client an extension, made with \`ApiBlueprint.make\` and listed in the \`extensions\` in ${APP_PLUGIN}?`
    : 'Open the same place in the Preview panel: the error says where.';
  return `Something threw, and Backstage shows an error in its place: ${thrown}. ${cause}`;
}

/**
 * Waits until something holds; otherwise fails with what `otherwise` says, as soon as nothing on the page has changed for a
 * good while.
 */
async function eventually(
  holds: () => boolean | Promise<boolean>,
  otherwise: () => string,
  patience = 30,
): Promise<void> {
  let quiet = 0;
  let held = false;
  const changes = new MutationObserver(() => (quiet = 0));
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  try {
    await waitFor(
      async () => {
        held = await holds();
        quiet += 1;
        if (!held && quiet < patience && !broken()) throw new Error('not yet');
      },
      { timeout: 10_000, interval: 20 },
    ).catch(() => {});
  } finally {
    changes.disconnect();
  }
  if (!held) throw new Error(broken() ?? otherwise());
}

const expectListed = (title: string, otherwise: string) =>
  eventually(
    () => rowsWith(title).length > 0,
    () => `No item of a list says “${title}”. ${shown()} ${otherwise}`,
  );

/** Fills in the form and presses "Add". */
async function submit(title: string, component: string): Promise<void> {
  const names = ['New to-do', 'Component'];
  const missing = () => names.filter(name => screen.queryByRole('textbox', { name }) === null);
  await eventually(
    () => missing().length === 0 && screen.queryByRole('button', { name: 'Add' }) !== null,
    () =>
      `Expected text fields named “New to-do” and “Component” and a button “Add”; ${missing().length > 0 ? `there is no field “${missing().join('”, “')}”` : 'there is no button “Add”'}. ${shown()} Make the form in ${PAGE} or in a file of its own, and show it once the list is there.`,
  );
  for (const [name, value] of [
    ['New to-do', title],
    ['Component', component],
  ] as const) {
    fireEvent.change(screen.getByRole('textbox', { name }), {
      target: { value },
    });
  }
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
}

const entity = (kind: 'Component' | 'API', name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    namespace: 'default',
    name,
    annotations: {
      'backstage.io/managed-by-location': `url:https://git.acme.example/${name}/catalog-info.yaml`,
    },
  },
  spec: {
    type: kind === 'API' ? 'openapi' : 'service',
    lifecycle: 'production',
    owner: 'acme',
  },
});

/** Opens the overview of an entity in the real catalog. */
async function openEntity(kind: 'Component' | 'API', name: string, todos: Todo[]) {
  const { asked, api } = backendWith(todos);
  const catalog = catalogApiMock({ entities: [entity(kind, name)] });
  await openApp(`/catalog/default/${kind.toLowerCase()}/${name}`, [catalog, api], true);
  // Its header says the lifecycle, of a component as of an API.
  const isThere = () => all('[data-testid="progress"]').length === 0 && says('Lifecycle');
  await waitFor(() => expect(isThere() || broken() !== undefined).toBe(true), {
    timeout: 20_000,
  }).catch(() => {});
  if (!isThere()) throw new Error(broken() ?? `The page of ${name} never came. ${shown()}`);
  return asked;
}

// Not headings alone: the cards of @backstage/core-components have their title in a plain element.
const cards = () =>
  all('*').filter(
    element =>
      (element.childElementCount === 0 || element.matches('h1, h2, h3, h4, h5, h6')) &&
      element.textContent?.trim() === 'To-dos',
  );

describe('To-dos that live with the component', () => {
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  it('lists the to-dos at GET /todos, all or those of one component', async () => {
    const { add, list } = await startBackend();
    await add('Warm up the cache', CART);
    await add('Shrink the pictures', SHOP);
    const all = titles(await list());
    expect(
      all.slice(-2),
      `GET /api/todo/todos listed ${all.join(', ')}; expected it to end with what was added: Warm up the cache, Shrink the pictures. Answer with what \`store.list()\` gives, in ${ROUTER}.`,
    ).toEqual(['Warm up the cache', 'Shrink the pictures']);
    const own = titles(await list(`?component=${encodeURIComponent(CART)}`));
    expect(
      own,
      `GET /api/todo/todos?component=${CART} listed ${own.join(', ') || 'nothing'}, expected Warm up the cache alone. \`req.query.component\` has what was asked for, and \`store.list\` takes it where it is text (${ROUTER}).`,
    ).toEqual(['Warm up the cache']);
  });

  it('answers GET /todos/:id with one to-do', async () => {
    const { ask, add } = await startBackend();
    const todo = await add('Warm up the cache', CART);
    const { body, said } = await ask(`/todos/${todo.id}`);
    expect(body, `${said}, expected the to-do that was added. See ${ROUTER}.`).toMatchObject({
      id: todo.id,
      title: 'Warm up the cache',
      component: CART,
    });
  });

  it('answers 404 for an id that does not exist', async () => {
    const { ask, add } = await startBackend();
    const { id } = await add('Warm up the cache', CART);
    // A route that isn't there answers 404 as well, so the one that is there comes first.
    const { status: there, said: first } = await ask(`/todos/${id}`);
    expect(there, `${first}, expected 200: this to-do exists. See ${ROUTER}.`).toBe(200);
    const { status, said, body } = await ask('/todos/4711');
    expect(
      status,
      `${said}, and there is no such to-do: expected 404. Where \`store.find\` gives nothing, throw a \`NotFoundError\` in ${ROUTER}.`,
    ).toBe(404);
    expect(
      body,
      `${said}, expected an error of Backstage's that is called NotFoundError. Throw it in ${ROUTER} instead of answering by hand.`,
    ).toMatchObject({ error: { name: 'NotFoundError' } });
  });

  it('adds a to-do at POST /todos and answers 201', async () => {
    const { post, list } = await startBackend();
    const { status, said, body } = await post({
      title: '  Warm up the cache ',
      component: ` ${CART} `,
    });
    expect(
      status,
      `${said}, expected 201. Does ${ROUTER} parse the body with \`express.json()\`, and answer with \`res.status(201)\`?`,
    ).toBe(201);
    expect(
      body,
      `${said}, expected the new to-do: its id, and its title and its component without the space around them. See POST /todos in ${ROUTER}.`,
    ).toMatchObject({
      id: expect.any(String),
      title: 'Warm up the cache',
      component: CART,
    });
    expect(
      titles(await list()),
      `POST /todos answered 201, and GET /todos does not list the new to-do. Keep it with \`store.add\` in ${ROUTER}.`,
    ).toContain('Warm up the cache');
  });

  it('rejects a to-do without a title or a component with 400', async () => {
    const { post, add } = await startBackend();
    await add('Warm up the cache', CART); // a route that refuses everything is no validation
    for (const [todo, field] of [
      [{ component: CART }, 'title'],
      [{ title: '  ', component: CART }, 'title'],
      [{ title: 42, component: CART }, 'title'],
      [{ title: 'Warm up the cache' }, 'component'],
      [{ title: 'Warm up the cache', component: '' }, 'component'],
      [{ title: 'Warm up the cache', component: '  ' }, 'component'],
    ] as const) {
      const { status, said, body } = await post(todo);
      expect(
        status,
        `With ${JSON.stringify(todo)}, ${said}; expected 400. Throw an \`InputError\` in ${ROUTER} before anything is stored.`,
      ).toBe(400);
      const { error } = body as { error?: { message?: string } };
      expect(
        error?.message ?? '',
        `With ${JSON.stringify(todo)}, the error says “${error?.message}”. Expected it to name the field, ${field}.`,
      ).toContain(field);
    }
  });

  it('answers 409 once a component has as many to-dos as todo.limit allows', async () => {
    const { post, add, list } = await startBackend({ todo: { limit: 2 } });
    await add('Warm up the cache', CART).catch((error: unknown) => {
      throw new Error(
        `With \`todo.limit: 2\`, ${CART} has no to-do yet and may not get its first: ${String(error)} The limit holds for each component by itself: count what \`store.list(component)\` gives.`,
      );
    });
    await add('Count the carts', CART);
    const { status, said } = await post({ title: 'One too many', component: CART });
    expect(
      status,
      `With \`todo.limit: 2\` and two to-dos of ${CART}, ${said}; expected 409. Read the limit in ${SETTINGS}, and throw a \`ConflictError\` in ${ROUTER}.`,
    ).toBe(409);
    expect(
      titles(await list()),
      `It answered 409, and stored the to-do all the same. In ${ROUTER}, look before you store.`,
    ).not.toContain('One too many');
    await add('Shrink the pictures', SHOP).catch((error: unknown) => {
      throw new Error(
        `${CART} is full, and so ${SHOP} can't have its first to-do: ${String(error)} The limit holds for each component by itself.`,
      );
    });
  });

  it('allows ten to-dos where nobody configures a limit', async () => {
    const { post, add } = await startBackend();
    for (let number = 1; number <= 10; number += 1) await add(`To-do ${number}`, CART);
    const { status, said } = await post({ title: 'To-do 11', component: CART });
    expect(
      status,
      `Without a configured limit, the eleventh to-do of a component: ${said}; expected 409. The default is 10, in ${SETTINGS}.`,
    ).toBe(409);
  });

  it('refuses to start with a limit that makes no sense, and names the key', async () => {
    for (const limit of [0, 2.5]) {
      const error = await startBackend({ todo: { limit } }).then(
        () => undefined,
        (thrown: unknown) => String(thrown),
      );
      expect(
        error,
        `With \`todo.limit: ${limit}\` the backend started as if nothing were wrong. Call \`readLimit\` in the \`init\` of ${PLUGIN}, and let it throw: an operator wants to know at start.`,
      ).toBeDefined();
      expect(
        error,
        `With \`todo.limit: ${limit}\` the start failed with “${error}”. Expected the key todo.limit in the message (${SETTINGS}).`,
      ).toContain('todo.limit');
    }
  });

  it('logs each new to-do', async () => {
    const lines: string[] = [];
    const { add } = await startBackend({}, lines);
    lines.length = 0;
    const { id } = await add('Feed the office cat', CART);
    expect(
      lines,
      lines.length === 0
        ? `A to-do came in, and the plugin's logger got nothing at level info. Ask for \`coreServices.logger\` in ${PLUGIN}, and use it in ${ROUTER}.`
        : `The log says “${lines.join('”, “')}”, which has neither the title nor the id of the to-do in it.`,
    ).toContainEqual(expect.stringMatching(new RegExp(`Feed the office cat|\\b${id}\\b`)));
  });

  it('shows a page titled To-do at /todo, with a link in the sidebar', async () => {
    await openPage(backendWith([]).api);
    const headings = () =>
      screen.queryAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent?.trim());
    await eventually(
      () => headings().includes('To-do'),
      () =>
        `The page has the top headings ${headings().join(', ') || '(none)'}, expected “To-do”. It comes from the plugin's \`title\` in ${APP_PLUGIN}.`,
    ).catch((error: unknown) => {
      if (!isMissing()) throw error;
      throw new Error(
        `There is no page at /todo yet. Make one with \`PageBlueprint.make\` in ${APP_PLUGIN}, and list it in the plugin's \`extensions\`.`,
      );
    });
    if (broken()) throw new Error(broken());
    const links = within(screen.getByRole('navigation', { name: 'sidebar nav' }))
      .queryAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(
      links,
      `The sidebar leads to ${links.join(', ') || 'nowhere'}, expected a link to /todo. The page needs a route ref, and the plugin an icon (${APP_PLUGIN}).`,
    ).toContain('/todo');
  });

  it('lists every to-do with its component', async () => {
    const todos = [
      { id: '1', title: 'Warm up the cache', component: CART },
      { id: '2', title: 'Shrink the pictures', component: SHOP },
    ];
    const { asked, api } = backendWith(todos);
    await openPage(api);
    for (const { title, component } of todos) {
      const name = component.replace('component:default/', ''); // enough, where a page likes it shorter
      await eventually(
        () => rowsWith(title, name).length > 0,
        () =>
          asked.length === 0
            ? `Nothing was asked through fetchApi. ${shown()} Ask for \`fetchApiRef\` in ${APP_PLUGIN}, give it to the client in ${CLIENT}, and fetch \`plugin://todo/todos\`: the browser's own fetch doesn't say who is signed in.`
            : `The page asked for ${asked.join(', ')}, and no item of a list says both “${title}” and “${name}”. ${shown()}`,
      );
    }
  });

  it('shows that it is loading until the list is there', async () => {
    let answer = () => {};
    const held = new Promise<void>(resolve => (answer = resolve));
    const items = [{ id: '1', title: 'Worth the wait', component: CART }];
    const { asked, api } = fetchApiOf(async () => {
      await held;
      return json(200, { items });
    });
    await openPage(api);
    try {
      await eventually(
        () => asked.length > 0,
        () => `Nothing was asked through fetchApi. ${shown()} See ${HOOK} and ${CLIENT}.`,
      );
      await eventually(
        isBusy,
        () =>
          `The backend hasn't answered yet, and the page doesn't say so. ${shown()} As long as there is neither a list nor an error, show \`<Progress />\` in ${PAGE}.`,
      );
    } finally {
      answer();
    }
    await expectListed('Worth the wait', 'The backend has answered by now.');
    if (isBusy()) throw new Error(`The list is there, and still: ${shown()}`);
  });

  it('shows what the backend said when it fails', async () => {
    const said = 'The database moves house until noon';
    const { api } = fetchApiOf(() => failure(503, 'ServiceUnavailableError', said));
    await openPage(api);
    await eventually(
      () => alerts().join(' ').includes(said),
      () =>
        `GET /todos answered 503 with “${said}”, and no alert on the page says so. ${shown()} ${unannounced(said, `Throw \`await ResponseError.fromResponse(response)\` unless \`response.ok\` in ${CLIENT}, keep it in ${HOOK}, and show \`<ResponseErrorPanel error={error} />\` in ${PAGE}.`)}`,
    );
  });

  it('adds a to-do by the form, all the way to the database', async () => {
    const backend = await startBackend();
    const { api } = fetchApiOf((path, init) => backend.fetch(path, init));
    await openPage(api);
    await submit('Water the plants', CART);
    await eventually(
      async () => titles(await backend.list()).includes('Water the plants'),
      () =>
        `After “Add”, your backend doesn't have “Water the plants”. ${shown()} Let the client in ${CLIENT} POST \`{ title, component }\` as JSON, with the header content-type: application/json. Do the checks of POST /todos pass?`,
    );
    await expectListed(
      'Water the plants',
      `Your backend has it. After “Add”, the list in ${HOOK} has to learn of it.`,
    );
    const times = titles(await backend.list()).filter(title => title === 'Water the plants').length;
    expect(times, `One press of “Add” made ${times} to-dos, expected one.`).toBe(1);
  });

  it('says why the backend refused a to-do, and keeps the list and the text', async () => {
    const said = 'The cart has enough to do';
    const items = [{ id: '1', title: 'Warm up the cache', component: CART }];
    const { api } = fetchApiOf((_path, init) =>
      init?.method === 'POST' ? failure(409, 'ConflictError', said) : json(200, { items }),
    );
    await openPage(api);
    await submit('One too many', CART);
    await eventually(
      () => alerts().join(' ').includes(said),
      () =>
        `POST /todos answered 409 with “${said}”, and no alert on the page says so. ${shown()} ${unannounced(said, `They are in the \`cause\` of the \`ResponseError\` that ${CLIENT} throws; show them in an alert in ${PAGE}, or wherever your form is.`)}`,
    );
    if (rowsWith('Warm up the cache').length === 0) {
      throw new Error(
        `One refused to-do is no reason to hide the others. ${shown()} Let ${HOOK} keep the list, and the form say what went wrong.`,
      );
    }
    const field = screen.getByRole<HTMLInputElement>('textbox', {
      name: 'New to-do',
    });
    expect(
      field.value,
      `The backend refused “One too many”, and the field says “${field.value}” now. Empty it only when the to-do is stored, in ${PAGE} or wherever your form is: nobody likes to type twice.`,
    ).toBe('One too many');
  });

  it('shows the to-dos of a component on its page', async () => {
    const todos = [
      { id: '1', title: 'Warm up the cache', component: CART },
      { id: '2', title: 'Shrink the pictures', component: SHOP },
    ];
    const asked = await openEntity('Component', 'cart-service', todos);
    await eventually(
      () => cards().length > 0,
      () =>
        `The overview of cart-service has no card titled “To-dos”. Make one with \`EntityCardBlueprint.make\` in ${APP_PLUGIN}, and list it in the plugin's \`extensions\`.`,
    );
    await eventually(
      () => says('Warm up the cache'),
      () =>
        `The overview of cart-service doesn't show its to-do “Warm up the cache”; asked was ${asked.join(', ') || 'nothing'}. The card in ${CARD} asks for the to-dos of \`stringifyEntityRef(entity)\`, which here is ${CART}.`,
    );
    expect(
      says('Shrink the pictures'),
      `The overview of cart-service shows “Shrink the pictures”, which is about ${SHOP}. Asked was ${asked.join(', ')}: let the card in ${CARD} ask for its own component alone.`,
    ).toBe(false);
  });

  it('shows the card on components alone', async () => {
    await openEntity('Component', 'cart-service', []);
    await eventually(
      () => cards().length > 0,
      () =>
        `This needs the card first: the overview of cart-service has none titled “To-dos”. Make its extension and list it in ${APP_PLUGIN}.`,
    );
    await openEntity('API', 'cart-api', []);
    await eventually(
      () => cards().length > 0,
      () => 'as it should be',
      20,
    ).catch(() => {});
    expect(
      cards().length,
      `cart-api is an API, and its overview has the card “To-dos” too. Give the card a \`filter\` in ${APP_PLUGIN} that asks for the kind.`,
    ).toBe(0);
  });
});
