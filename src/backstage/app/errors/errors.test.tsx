// @vitest-environment jsdom
import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createApiRef,
  createExtension,
  createFrontendModule,
  createFrontendPlugin,
  coreExtensionData,
  errorApiRef,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { pluginWithPage, quiet, start } from '../testing/app';

function Broken(): never {
  throw new Error('The list is broken');
}

/** An error in jsdom's window reaches Node.js as well, unless someone handles it. */
function handleWindowErrors() {
  const prevent = (event: Event) => event.preventDefault();
  window.addEventListener('error', prevent);
  return () => window.removeEventListener('error', prevent);
}

describe('an error at render', () => {
  it('is reported once, with React’s component stack, and Backstage shows its panel', async () => {
    quiet();
    const { errors } = start({ features: [pluginWithPage('todo', <Broken />)] });
    expect(await screen.findByText(/Error in todo/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Retry' })).toBeTruthy();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ phase: 'render', error: { message: 'The list is broken' } });
    expect(errors[0]?.componentStack).toMatch(/^\s+at Broken/);
  });

  it('is not said again later, as an error of the window', async () => {
    quiet();
    const { errors } = start({ features: [pluginWithPage('todo', <Broken />)] });
    await screen.findByText(/Error in todo/);
    const restore = handleWindowErrors();
    for (const error of [errors[0]?.error, new Error('another')]) {
      window.dispatchEvent(new ErrorEvent('error', { error, cancelable: true }));
    }
    restore();
    await waitFor(() => expect(errors).toHaveLength(2));
    expect(errors[1]).toMatchObject({ phase: 'event', error: { message: 'another' } });
  });

  it('goes away with Retry, and is reported again if it comes again', async () => {
    quiet();
    let isBroken = true;
    function Sometimes() {
      if (isBroken) throw new Error('Not now');
      return <>The list</>;
    }
    const { errors } = start({ features: [pluginWithPage('todo', <Sometimes />)] });
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(errors).toHaveLength(2));
    isBroken = false;
    await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('The list')).toBeTruthy();
    expect(errors).toHaveLength(2);
  });

  it('is reported when a page can’t be loaded', async () => {
    quiet();
    const page = PageBlueprint.make({
      params: { path: '/todo', loader: () => Promise.reject(new Error('No such file')) },
    });
    const plugin = createFrontendPlugin({ pluginId: 'todo', extensions: [page] });
    const { errors } = start({ features: [plugin] });
    await screen.findByText(/Error in todo/);
    expect(errors).toMatchObject([{ phase: 'render', error: { message: 'No such file' } }]);
  });

  it('is shown in a toast where the extension has no place of its own', async () => {
    quiet();
    const element = AppRootElementBlueprint.make({ params: { element: <Broken /> } });
    const { errors } = start({ features: [pluginWithPage('todo', 'The list', [element])] });
    expect(await screen.findByText(/Error in extension 'app-root-element:todo'/)).toBeTruthy();
    expect(await screen.findByText('The list')).toBeTruthy();
    expect(errors).toMatchObject([{ phase: 'render', error: { message: 'The list is broken' } }]);
  });

  it('leaves the page standing when the sidebar breaks', async () => {
    quiet();
    const nav = NavContentBlueprint.make({ params: { component: Broken } });
    const own = createFrontendModule({ pluginId: 'app', extensions: [nav] });
    const { errors } = start({ features: [pluginWithPage('todo', 'The list'), own] });
    expect(await screen.findByText('The list')).toBeTruthy();
    expect(errors).toMatchObject([{ phase: 'render', error: { message: 'The list is broken' } }]);
  });
});

describe('an error that nobody catches', () => {
  function Button({ onPress }: { onPress: () => void }) {
    return <button onClick={onPress}>Press</button>;
  }

  it('is reported once when a handler throws', async () => {
    quiet();
    const restore = handleWindowErrors();
    const fail = () => {
      throw new Error('The handler broke');
    };
    const { errors } = start({ features: [pluginWithPage('todo', <Button onPress={fail} />)] });
    await userEvent.click(await screen.findByRole('button', { name: 'Press' }));
    await waitFor(() => expect(errors).not.toEqual([]));
    expect(errors).toMatchObject([{ phase: 'event', error: { message: 'The handler broke' } }]);
    expect(screen.getByRole('button', { name: 'Press' })).toBeTruthy();
    restore();
  });

  it('is reported once when a promise is rejected', async () => {
    const { errors } = start({ features: [pluginWithPage('todo', 'The list')] });
    await screen.findByText('The list');
    const reason = new Error('Nobody waited');
    // jsdom has no PromiseRejectionEvent of its own.
    const event = Object.assign(new Event('unhandledrejection'), { reason });
    window.dispatchEvent(event);
    expect(errors).toEqual([{ phase: 'rejection', error: reason }]);
    expect(await screen.findByText('Nobody waited')).toBeTruthy();
  });

  it('is none when the learner posts it to the error API, which shows it', async () => {
    function Post() {
      const errorApi = useApi(errorApiRef);
      return <Button onPress={() => errorApi.post(new Error('Not saved'))} />;
    }
    const { errors } = start({ features: [pluginWithPage('todo', <Post />)] });
    await userEvent.click(await screen.findByRole('button', { name: 'Press' }));
    expect(await screen.findByText('Not saved')).toBeTruthy();
    expect(errors).toEqual([]);
  });

  it('is not reported once the app has stopped', async () => {
    const { stop, errors } = start({ features: [pluginWithPage('todo', 'The list')] });
    await screen.findByText('The list');
    stop();
    const restore = handleWindowErrors();
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('late'), cancelable: true }));
    restore();
    expect(errors).toEqual([]);
  });
});

describe('what Backstage finds wrong at the start', () => {
  it.each([
    [
      'an extension that fails',
      'EXTENSION_FACTORY_ERROR',
      /Failed to instantiate extension 'todo\/x', no way/,
      createExtension({
        name: 'x',
        attachTo: { id: 'app/root', input: 'elements' },
        output: [coreExtensionData.reactElement],
        factory: () => {
          throw new Error('no way');
        },
      }),
    ],
    [
      'an API that another plugin provides already',
      'API_FACTORY_CONFLICT',
      /core.error/,
      ApiBlueprint.make({
        name: 'mine',
        params: define =>
          define({ api: errorApiRef, deps: {}, factory: () => ({}) as typeof errorApiRef.T }),
      }),
    ],
  ])('%s is reported', async (_what, code, message, extension) => {
    quiet();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { errors } = start({ features: [pluginWithPage('todo', 'The list', [extension])] });
    await waitFor(() => expect(errors).not.toEqual([]));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      phase: 'render',
      error: { name: 'AppStartError', code, pluginId: 'todo' },
    });
    expect(String(errors[0]?.error)).toMatch(message);
  });

  it('a wrong config of an extension is reported', async () => {
    quiet();
    const { errors } = start({
      features: [pluginWithPage('todo', 'The list')],
      config: { app: { extensions: [{ 'page:todo': { config: { path: 7 } } }] } },
    });
    await waitFor(() => expect(errors).toHaveLength(1));
    expect(String(errors[0]?.error)).toMatch(/Invalid configuration for extension 'page:todo'/);
  });

  it('a config that no app can start with is reported', async () => {
    const { errors } = start({
      features: [pluginWithPage('todo', 'The list')],
      config: { app: { extensions: [{ 'page:todo': { colour: 'red' } }] } },
    });
    await waitFor(() => expect(errors).toHaveLength(1));
    expect(String(errors[0]?.error)).toMatch(/app.extensions\[0\].*unknown parameter/);
  });

  it('an extension for a place that is not there is said in the log, and is no error', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const lost = createExtension({
      name: 'x',
      attachTo: { id: 'page:search', input: 'items' },
      output: [coreExtensionData.reactElement],
      factory: () => [coreExtensionData.reactElement(<i />)],
    });
    const { errors } = start({ features: [pluginWithPage('todo', 'The list', [lost])] });
    await screen.findByText('The list');
    expect(errors).toEqual([]);
    expect(warn.mock.calls.map(String)).toContainEqual(
      "Extension 'todo/x' is attached to the input 'items' of 'page:search', which is not in this app, so it is never used.",
    );
  });

  it('an API that nobody provides fails where it is used', async () => {
    quiet();
    const missing = createApiRef<object>().with({ id: 'plugin.todo.missing' });
    function UseIt() {
      const [api] = [useApi(missing)];
      return <>{String(useState(api))}</>;
    }
    const { errors } = start({ features: [pluginWithPage('todo', <UseIt />)] });
    await waitFor(() => expect(errors).toHaveLength(1));
    expect(String(errors[0]?.error)).toContain('plugin.todo.missing');
  });
});
