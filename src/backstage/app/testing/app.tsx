import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
  type FrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { configure } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { startApp, type AppError, type AppLocation, type AppOptions } from '..';

// The app and its pages are large, and loaded when they are first shown.
configure({ asyncUtilTimeout: 10_000 });

/** A plugin with one page, at `/<id>`. */
export function pluginWithPage(
  id: string,
  content: ReactNode,
  extensions: NonNullable<Parameters<typeof createFrontendPlugin>[0]['extensions']> = [],
): FrontendPlugin {
  const routeRef = createRouteRef();
  return createFrontendPlugin({
    pluginId: id,
    title: id.replace(/^./, first => first.toUpperCase()),
    icon: <svg />,
    routes: { root: routeRef },
    extensions: [
      PageBlueprint.make({
        params: { path: `/${id}`, routeRef, loader: async () => <>{content}</> },
      }),
      ...extensions,
    ],
  });
}

const running = new Set<() => void>();
afterEach(() => {
  for (const stop of running) stop();
  running.clear();
});

/** Starts an app for one test, and says where it was and what went wrong in it. */
export function start(options: Partial<AppOptions> & Pick<AppOptions, 'features'>) {
  const root = document.body.appendChild(document.createElement('div'));
  const locations: AppLocation[] = [];
  const errors: AppError[] = [];
  const app = startApp(root, {
    path: '/',
    mode: 'light',
    onLocation: location => locations.push(location),
    onError: error => errors.push(error),
    ...options,
  });
  const stop = () => {
    app.stop();
    root.remove();
    running.delete(stop);
  };
  running.add(stop);
  return { ...app, stop, root, locations, errors };
}

/** React and the browser say on the console what went wrong; a test that wants it to go wrong needn't show that. */
export function quiet() {
  return vi.spyOn(console, 'error').mockImplementation(() => {});
}
