// @vitest-environment jsdom
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { startApp } from '.';

const rootRouteRef = createRouteRef();
const plugin = createFrontendPlugin({
  pluginId: 'todo',
  title: 'To-do',
  icon: <svg />,
  routes: { root: rootRouteRef },
  extensions: [
    PageBlueprint.make({
      params: { path: '/todo', routeRef: rootRouteRef, loader: async () => <h2>My list</h2> },
    }),
  ],
});

it('opens', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  const onLocation = vi.fn();
  const onError = vi.fn();
  const app = startApp(root, { features: [plugin], path: '/', mode: 'light', onLocation, onError });
  await screen.findByText('My list');
  expect(onLocation.mock.calls).toEqual([[{ path: '/todo', index: 0, length: 1 }]]);
  expect(onError.mock.calls).toEqual([]);
  app.stop();
});
