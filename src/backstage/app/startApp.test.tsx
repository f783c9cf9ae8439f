// @vitest-environment jsdom
import {
  configApiRef,
  createFrontendModule,
  fetchApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, useEffect, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { pluginWithPage, start } from './testing/app';

const todo = pluginWithPage('todo', 'The to-do list');
const tools = pluginWithPage('tools', 'The tools');

describe('startApp', () => {
  it('opens at the first page of the learner’s plugin', async () => {
    const { locations, errors } = start({ features: [todo], plugins: [tools] });
    expect(await screen.findByText('The to-do list')).toBeTruthy();
    expect(locations).toEqual([{ path: '/todo', index: 0, length: 1 }]);
    expect(errors).toEqual([]);
  });

  it('opens where it was', async () => {
    const { locations } = start({ features: [todo, tools], path: '/tools?tab=2' });
    expect(await screen.findByText('The tools')).toBeTruthy();
    expect(locations).toEqual([{ path: '/tools?tab=2', index: 0, length: 1 }]);
  });

  it('keeps a redirect that the config has for the root', async () => {
    const redirects = [{ from: '/', to: '/tools' }];
    start({
      features: [todo, tools],
      config: { app: { extensions: [{ 'app/routes': { config: { redirects } } }] } },
    });
    expect(await screen.findByText('The tools')).toBeTruthy();
  });

  it('says so where there is no page', async () => {
    const { errors } = start({ features: [todo], path: '/nowhere' });
    expect(await screen.findByText(/page not found/i)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Todo' }));
    expect(await screen.findByText('The to-do list')).toBeTruthy();
    expect(errors).toEqual([]);
  });

  it('leads from page to page by its sidebar, back and forward', async () => {
    const app = start({ features: [todo], plugins: [tools] });
    const nav = await screen.findByRole('navigation');
    expect(within(nav).getByText('Acme')).toBeTruthy();
    await userEvent.click(within(nav).getByRole('link', { name: 'Tools' }));
    expect(await screen.findByText('The tools')).toBeTruthy();
    app.navigate(-1);
    expect(await screen.findByText('The to-do list')).toBeTruthy();
    app.navigate(1);
    expect(await screen.findByText('The tools')).toBeTruthy();
    await userEvent.click(within(nav).getByRole('link', { name: /Acme/ }));
    expect(await screen.findByText('The to-do list')).toBeTruthy();
    expect(app.locations).toEqual([
      { path: '/todo', index: 0, length: 1 },
      { path: '/tools', index: 1, length: 2 },
      { path: '/todo', index: 0, length: 2 },
      { path: '/tools', index: 1, length: 2 },
      { path: '/todo', index: 2, length: 3 },
    ]);
  });

  it('goes where it is told', async () => {
    const app = start({ features: [todo, tools] });
    await screen.findByText('The to-do list');
    app.navigate('tools');
    expect(await screen.findByText('The tools')).toBeTruthy();
    expect(app.locations.at(-1)).toEqual({ path: '/tools', index: 1, length: 2 });
  });

  it('leads on once more from a page asked for while it leads on', async () => {
    const General = () => <p>What goes for all</p>;
    let load = () => {};
    const loaded = new Promise<{ default: typeof General }>(resolve => {
      load = () => resolve({ default: General });
    });
    const Tab = lazy(() => loaded);
    const settings = pluginWithPage(
      'settings',
      <Routes>
        <Route index element={<Navigate to="general" replace />} />
        <Route path="general" element={<Tab />} />
      </Routes>,
    );
    const app = start({ features: [settings] });
    const place = () => app.locations.at(-1)?.path;
    await waitFor(() => expect(place()).toBe('/settings/general'));
    for (let asked = 0; asked < 8; asked++) app.navigate('/settings');
    expect(place()).toBe('/settings');
    await waitFor(() => expect(place()).toBe('/settings/general'));
    load();
    expect(await screen.findByText('What goes for all')).toBeTruthy();
    expect(app.errors).toEqual([]);
  });

  it('is light or dark, as told', async () => {
    const app = start({ features: [todo], mode: 'dark' });
    await screen.findByText('The to-do list');
    await waitFor(() => expect(document.body.dataset['themeMode']).toBe('dark'));
    app.setColorMode('light');
    await waitFor(() => expect(document.body.dataset['themeMode']).toBe('light'));
  });

  it('has a guest as its user', async () => {
    function Who() {
      const identity = useApi(identityApiRef);
      const [who, setWho] = useState('');
      useEffect(() => {
        const parts = [
          identity.getBackstageIdentity(),
          identity.getProfileInfo(),
          identity.getCredentials(),
        ];
        void Promise.all(parts).then(all => setWho(JSON.stringify(all)));
      }, [identity]);
      return <output>{who}</output>;
    }
    start({ features: [pluginWithPage('who', <Who />)] });
    const output = await screen.findByRole('status');
    await waitFor(() => expect(output.textContent).not.toBe(''));
    expect(JSON.parse(output.textContent)).toEqual([
      {
        type: 'user',
        userEntityRef: 'user:default/guest',
        ownershipEntityRefs: ['user:default/guest'],
      },
      { displayName: 'Guest', email: 'guest@example.com' },
      {},
    ]);
  });

  it.each(['plugin://todo/todos?done=1', 'http://localhost:7007/api/todo/todos?done=1'])(
    'fetches %s from the backend',
    async url => {
      const fetch = vi
        .spyOn(globalThis, 'fetch')
        .mockImplementation(async () => new Response('["one"]'));
      function List() {
        const { fetch: get } = useApi(fetchApiRef);
        const [text, setText] = useState('');
        useEffect(() => {
          void get(url).then(async response => setText(await response.text()));
        }, [get]);
        return <>{text}</>;
      }
      start({ features: [pluginWithPage('list', <List />)] });
      expect(await screen.findByText('["one"]')).toBeTruthy();
      const [[input, init] = []] = fetch.mock.calls;
      const request = new Request(input ?? '', init);
      expect(request.url).toBe('http://localhost:7007/api/todo/todos?done=1');
      expect(request.headers.has('authorization')).toBe(false);
    },
  );

  it('has the config that a frontend may see', async () => {
    function Title() {
      const config = useApi(configApiRef);
      return (
        <>{`${config.getString('app.title')}, ${config.getOptionalString('todo.token') ?? 'no token'}`}</>
      );
    }
    start({
      features: [pluginWithPage('title', <Title />)],
      config: { app: { title: 'Portal' }, organization: { name: 'Bolt' }, todo: { token: 'x' } },
    });
    expect(await screen.findByText('Portal, no token')).toBeTruthy();
    expect(screen.getByText('Bolt')).toBeTruthy();
  });

  it('lets a learner replace a part of the shell', async () => {
    const own = createFrontendModule({
      pluginId: 'app',
      extensions: [
        NavContentBlueprint.make({ params: { component: () => <nav>My own sidebar</nav> } }),
      ],
    });
    start({ features: [todo, own] });
    expect(await screen.findByText('My own sidebar')).toBeTruthy();
  });

  it('leaves nothing behind when it stops', async () => {
    const add = vi.spyOn(window, 'addEventListener');
    const remove = vi.spyOn(window, 'removeEventListener');
    const app = start({ features: [todo] });
    await screen.findByText('The to-do list');
    app.stop();
    expect(document.body.innerHTML).toBe('');
    expect(document.body.dataset['themeMode']).toBeUndefined();
    expect(document.head.querySelectorAll('style[data-jss]')).toHaveLength(0);
    const removed = remove.mock.calls.map(([, listener]) => listener);
    const left = add.mock.calls.filter(([, listener]) => !removed.includes(listener));
    const ours = ['error', 'unhandledrejection', 'storage'];
    expect(left.map(([type]) => type).filter(type => ours.includes(type))).toEqual([]);
  });

  it('starts nothing if it is stopped at once', async () => {
    const { stop, locations, errors } = start({ features: [todo] });
    stop();
    const other = start({ features: [tools] });
    await waitFor(() => expect(other.locations).toHaveLength(1));
    expect([locations, errors]).toEqual([[], []]);
  });

  it.each([
    [undefined, 'The value undefined can’t be installed in an app'],
    [() => {}, 'A function can’t be installed in an app'],
    [{ $$type: '@backstage/BackendFeature' }, 'A backend plugin can’t be installed in an app'],
  ])('refuses %s', (feature, message) => {
    expect(() => start({ features: [feature] })).toThrow(message);
  });
});
