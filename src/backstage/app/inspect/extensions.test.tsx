// @vitest-environment jsdom
import {
  coreExtensionData,
  createExtension,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { pluginWithPage, start } from '../testing/app';

const extension = (name: string, attachTo: { id: string; input: string }, disabled = false) =>
  createExtension({
    name,
    attachTo,
    disabled,
    output: [coreExtensionData.reactElement],
    factory: () => [coreExtensionData.reactElement(<i>{name}</i>)],
  });

it('lists the extensions of a running app, each behind the one that it is attached to', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const todo = pluginWithPage('todo', 'The to-do list', [
    extension('off', { id: 'app/root', input: 'elements' }, true),
    extension('stray', { id: 'nowhere', input: 'things' }),
  ]);
  const banner = createFrontendModule({
    pluginId: 'app',
    extensions: [extension('banner', { id: 'app/root', input: 'elements' })],
  });
  const tools = pluginWithPage('tools', 'The tools');
  const app = start({ features: [todo, banner], plugins: [tools] });
  expect(app.extensions()).toBeUndefined();
  await screen.findByText('The to-do list');

  const list = app.extensions() ?? [];
  const find = (id: string) => list.find(each => each.id === id);
  expect(list[0]).toMatchObject({ id: 'root', plugin: 'app', own: false, state: 'made' });
  expect(find('page:todo')).toEqual({
    id: 'page:todo',
    parent: 'app/routes',
    input: 'routes',
    plugin: 'todo',
    own: true,
    state: 'made',
    orphan: false,
    path: '/todo',
  });
  expect(find('page:tools')).toMatchObject({ own: false, state: 'made' });
  expect(find('todo/off')).toMatchObject({ own: true, state: 'disabled' });
  expect(find('todo/stray')).toMatchObject({
    own: true,
    state: 'unmade',
    orphan: true,
    parent: 'nowhere',
    input: 'things',
  });
  // A module's extension is the learner's, the plugin that it adds to is not.
  expect(find('app/banner')).toMatchObject({ plugin: 'app', own: true, state: 'made' });
  expect(find('app/routes')).toMatchObject({ plugin: 'app', own: false });

  const place = (id: string) => list.findIndex(each => each.id === id);
  for (const { id, parent, orphan } of list) {
    if (parent !== undefined && !orphan) expect(place(parent)).toBeLessThan(place(id));
  }
});
