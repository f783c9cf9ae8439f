import type * as React from 'react';
import type * as FrontendApi from '@backstage/frontend-plugin-api';
import type { TestFrame } from '../testing/frame';

/** A frontend plugin with one page, made in the frame as a learner's file would. */
export function pluginWithPage(frame: TestFrame, path: string, component: React.ComponentType) {
  const { createElement } = frame.load<typeof React>('react');
  const { createFrontendPlugin, PageBlueprint } = frame.load<typeof FrontendApi>(
    '@backstage/frontend-plugin-api',
  );
  const page = PageBlueprint.make({
    params: { path, title: 'To-do', loader: async () => createElement(component) },
  });
  return createFrontendPlugin({ pluginId: 'todo', extensions: [page] });
}
