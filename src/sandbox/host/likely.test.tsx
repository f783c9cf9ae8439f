// @vitest-environment jsdom
import {
  ApiBlueprint,
  PageBlueprint,
  createApiRef,
  createExtension,
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  coreExtensionData,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { render } from '@testing-library/react';
import { Component, createElement, useEffect, useState, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from '../../backstage/app/testing/app';
import { likelyCause, type Evidence } from './likely';

beforeEach(() => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockReturnValue();
});

/** What is likely behind an error, as the sandbox would have it. */
const causeOf = (error: unknown, more: Partial<Evidence> = {}) => {
  const { name, message, stack = '' } = error as Error;
  return likelyCause({ message: `${name}: ${message}`, stack, files: {}, ...more });
};

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

class Boundary extends Component<{ onError(error: unknown): void; children: ReactNode }> {
  static getDerivedStateFromError = () => ({ failed: true });
  override state = { failed: false };
  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

/** What React throws for a component, in an app without anything in it. */
function whenRendered(Page: () => ReactNode, outside = false): unknown {
  let caught: unknown;
  const quiet = (event: ErrorEvent) => event.preventDefault();
  addEventListener('error', quiet);
  const page = createElement(Boundary, {
    onError: error => void (caught = error),
    children: createElement(Page),
  });
  const app = createElement(TestApiProvider, { apis: [], children: page });
  render(outside ? page : createElement(MemoryRouter, null, app));
  removeEventListener('error', quiet);
  if (!caught) throw new Error('Nothing was thrown.');
  return caught;
}

/** What Backstage finds wrong with an app that has these features, as the app shell tells of it. */
async function startErrors(features: unknown[], config = {}): Promise<unknown> {
  const { errors } = start({ features, config });
  await vi.waitFor(() => expect(errors).not.toEqual([]));
  return errors[0]!.error;
}

const page = (params: object = {}, name?: string) =>
  PageBlueprint.make({
    ...(name ? { name } : {}),
    params: { path: '/todo', loader: async () => createElement('p'), ...params } as never,
  });
const plugin = (extensions: unknown[], pluginId = 'todo') =>
  createFrontendPlugin({ pluginId, extensions: extensions as never[] });
const ref = createApiRef<{ list(): void }>().with({ id: 'plugin.todo.client', pluginId: 'todo' });

describe('a component', () => {
  it.each([
    ['undefined', undefined, /`undefined` where it is used\. Its name is not among/],
    ['an element', createElement('p'), /is an object.*`<TodoPage \/>`/],
    ['a number', 3, /is not a component/],
  ])('that is %s', (_, type, cause) => {
    const error = whenRendered(() => createElement(type as never));
    expect(causeOf(error)).toMatch(cause);
  });

  it.each([
    ['an object', { title: 'x' }, /no objects.*`\{todo\.title\}`/],
    ['a date', new Date(), /toLocaleString/],
    ['a promise', Promise.resolve(), /`async` function.*promise/],
  ])('that shows %s', (_, child, cause) => {
    expect(causeOf(whenRendered(() => child as never))).toMatch(cause);
  });

  it('that reads from data which is not there yet', () => {
    const error = whenRendered(() => {
      const [todos] = useState<{ map(f: () => string): string }>();
      return todos!.map(() => '');
    });
    const cause = /still `undefined` when `\.map` is read.*begin with an empty value/;
    expect(causeOf(error, { phase: 'render' })).toMatch(cause);
    expect(causeOf(error, { phase: 'event' })).toBeUndefined();
    const gecko = { name: 'TypeError', message: `can't access property "map", todos is undefined` };
    expect(causeOf(gecko, { phase: 'render' })).toMatch(cause);
  });

  it('that sets state while it is rendered', () => {
    const error = whenRendered(() => {
      const [count, setCount] = useState(0);
      setCount(count + 1);
      return null;
    });
    expect(causeOf(error)).toMatch(/State is set each time/);
  });
});

describe('a hook', () => {
  const cause = /was called outside of a component/;
  it('at the top of a file', () => {
    expect(causeOf(thrownBy(() => useState(0)))).toMatch(cause);
  });
  it('in an effect', () => {
    const error = whenRendered(() => {
      useEffect(() => void useState(0));
      return null;
    });
    expect(causeOf(error)).toMatch(cause);
  });
  it('of a React that is not rendering anything, as engines say it', () => {
    const message = `Cannot read properties of null (reading 'useState')`;
    expect(causeOf({ name: 'TypeError', message })).toMatch(cause);
    const gecko = `can't access property "useState", dispatcher is null`;
    expect(causeOf({ name: 'TypeError', message: gecko })).toMatch(cause);
  });
  it('in a condition', () => {
    let renders = 0;
    const error = whenRendered(() => {
      const [, again] = useState(0);
      renders += 1;
      if (renders > 1) useState(1);
      useEffect(() => again(1), []);
      return null;
    });
    expect(causeOf(error)).toMatch(/same hooks in the same order/);
  });
});

describe('an API', () => {
  it('that nobody provides', () => {
    const error = whenRendered(() => void useApi(ref));
    expect(causeOf(error)).toMatch(
      /No plugin in this app provides the API `plugin\.todo\.client`\. Make it with `ApiBlueprint`/,
    );
  });
  it('whose id is no id', () => {
    const error = thrownBy(() => createApiRef<object>().with({ id: 'My API', pluginId: 'todo' }));
    expect(causeOf(error)).toMatch(/`plugin\.<plugin id>\.<name>`/);
  });
  it('that two plugins provide', async () => {
    const provider = (pluginId: string) =>
      plugin(
        [
          ApiBlueprint.make({
            name: 'client',
            params: define => define({ api: ref, deps: {}, factory: () => ({ list() {} }) }),
          }),
        ],
        pluginId,
      );
    const error = await startErrors([provider('todo'), provider('other')]);
    expect(causeOf(error)).toMatch(/`plugin\.todo\.client` that is the plugin `todo`/);
  });
  it('one of whose dependencies nobody provides', () => {
    const message =
      'No API factory available for dependency apiRef{core.nope} of dependent apiRef{plugin.todo.client}';
    expect(causeOf(new Error(message))).toMatch(/lists `core\.nope` in its `deps`/);
  });
});

describe('a route', () => {
  const route = createRouteRef();
  const LinkPage = () => {
    const link = useRouteRef(route);
    return createElement('a', { href: (link as unknown as () => string)() });
  };
  it('whose ref no page has', () => {
    const files = { 'src/Page.tsx': 'const link = useRouteRef(rootRouteRef);\nreturn link();' };
    const error = new TypeError('link is not a function');
    expect(causeOf(error, { files })).toMatch(/`useRouteRef` gives `undefined`.*`routeRef`/);
    expect(causeOf(error, { files: { 'src/Page.tsx': 'link()' } })).toBeUndefined();
  });
  it('that is asked for outside of the app', () => {
    expect(causeOf(whenRendered(LinkPage, true))).toMatch(/Routes exist only inside the app/);
  });
  it.each([
    ['tasks', /begins with a slash: `\/tasks`/],
    ['/tasks/', /no slash at its end: `\/tasks`/],
  ])('below another, at %s', (path, cause) => {
    const error = thrownBy(() => createSubRouteRef({ parent: route, path: path as '/tasks' }));
    expect(causeOf(error)).toMatch(cause);
  });
});

describe('an extension', () => {
  it('that has the id of another one', () => {
    const error = thrownBy(() => plugin([page(), page()]));
    expect(causeOf(error)).toMatch(/two have the id `page:todo`. Give one of them a `name`/);
  });
  it('that is not there', () => {
    const error = thrownBy(() => plugin([undefined]));
    expect(causeOf(error)).toMatch(/`extensions` is not an extension/);
  });
  it('that is a page without a path', async () => {
    const error = await startErrors([plugin([page({ path: undefined })])]);
    expect(causeOf(error)).toMatch(/has no `path`.*`path: '\/todo'`/);
  });
  it('that does not give what it says it does', async () => {
    const extension = createExtension({
      name: 'x',
      attachTo: { id: 'app/routes', input: 'routes' },
      output: [coreExtensionData.reactElement],
      factory: () => [] as never,
    });
    const error = await startErrors([plugin([extension])]);
    expect(causeOf(error)).toMatch(/does not give `core\.reactElement`/);
  });
  it('that is attached where it does not fit', async () => {
    const extension = createExtension({
      name: 'x',
      attachTo: { id: 'app/routes', input: 'routes' },
      output: [coreExtensionData.reactElement],
      factory: () => [coreExtensionData.reactElement(createElement('p'))],
    });
    const error = await startErrors([plugin([extension])]);
    expect(causeOf(error)).toMatch(/`todo\/x` is attached to an input that takes something else/);
  });
  it('whose configuration is not what it allows', async () => {
    const config = { app: { extensions: [{ 'page:todo': { config: { path: 3 } } }] } };
    const error = await startErrors([plugin([page()])], config);
    expect(causeOf(error)).toMatch(/`app\.extensions`.*`page:todo`/);
  });
  it('that is configured and does not exist', async () => {
    const config = { app: { extensions: [{ 'page:tood': { config: {} } }] } };
    const error = await startErrors([plugin([page()])], config);
    expect(causeOf(error)).toMatch(/names `page:tood`, and no plugin in the app has it/);
  });
  it('of an API whose params are no function', () => {
    const message =
      "Invalid invocation of blueprint with kind 'api', the parameters where passed as a plain object, but this blueprint requires them to be passed in callback form";
    expect(causeOf(new TypeError(message))).toMatch(/`params: define => define\(\{ … \}\)`/);
  });
});

describe('a request', () => {
  it('that is answered with a page', () => {
    const error = thrownBy(() => JSON.parse('<!doctype html><html></html>'));
    expect(causeOf(error)).toMatch(/page of HTML, not JSON/);
    const gecko = 'JSON.parse: unexpected character at line 1 column 1 of the JSON data';
    expect(causeOf(new SyntaxError(gecko))).toMatch(/page of HTML, not JSON/);
  });
  it('to another host: the reason stands in the cause’s stack', () => {
    const stack = [
      'Unreachable: this sandbox has no network, so api.github.com cannot be reached. Requests reach only …',
      '    at send (packs/x.js:1:2)',
      'TypeError: Failed to fetch',
      '    at f (packs/x.js:1:2)',
    ].join('\n');
    const error = { name: 'TypeError', message: 'Failed to fetch', stack };
    expect(causeOf(error, { phase: 'rejection' })).toMatch(
      /`api\.github\.com` is out of reach.*`plugin:\/\//,
    );
  });
});

it('a name that is not there', () => {
  const nobody = () => (0, eval)('Nobody');
  expect(causeOf(thrownBy(nobody))).toMatch(/^`Nobody` is used.*Add the import/);
});

it('a promise that nobody waits for says so, if nothing better is known', () => {
  const error = new Error('no luck');
  expect(causeOf(error, { phase: 'rejection' })).toMatch(/^Nothing waits for the promise/);
  expect(causeOf(error, { phase: 'event' })).toBeUndefined();
  expect(causeOf(error)).toBeUndefined();
});

it('a package for the other half of a plugin is said to be that', () => {
  const error = new Error('`express` is not part of this sandbox. It has: react.');
  expect(causeOf(error, { halfOf: () => 'backend' })).toMatch(/`express` is for backends/);
  expect(causeOf(error, { halfOf: () => 'app' })).toMatch(/is for the app in the browser/);
  expect(causeOf(error, { halfOf: () => undefined })).toBeUndefined();
});
