// @vitest-environment jsdom
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { EntityCardBlueprint, EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { readAcmeEntities } from '../acme';
import { catalogFeatures } from './catalog';
import { start } from './testing/app';

const todo = createFrontendPlugin({
  pluginId: 'todo',
  extensions: [
    EntityCardBlueprint.make({
      name: 'on-call',
      params: { filter: { kind: 'component' }, loader: async () => <>Who is on call</> },
    }),
    EntityContentBlueprint.make({
      name: 'todos',
      params: { path: '/todos', title: 'To-dos', loader: async () => <>The component’s to-dos</> },
    }),
  ],
});

/** Acme's catalog without its backend. */
const acme = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogApiRef,
          deps: {},
          factory: () =>
            catalogApiMock({
              entities: readAcmeEntities().map(entity => ({
                ...entity,
                metadata: { namespace: 'default', ...entity.metadata },
              })),
            }),
        }),
    }),
  ],
});

const open = (path: string) =>
  start({ features: [todo], plugins: [...catalogFeatures, acme], path });

it('opens at the catalog where the learner’s plugin has no page', async () => {
  const { locations, errors } = open('/');
  expect(await screen.findByText('order-service')).toBeTruthy();
  expect(locations[0]).toEqual({ path: '/catalog', index: 0, length: 1 });
  expect(within(screen.getByLabelText('sidebar nav')).getByText('Catalog')).toBeTruthy();
  expect(errors).toEqual([]);
});

it('shows an entity with the learner’s card and tab', async () => {
  const app = open('/catalog/default/component/order-service');
  expect(await screen.findByText('Who is on call')).toBeTruthy();
  expect(await screen.findByText(/Takes an order/)).toBeTruthy();
  expect(screen.queryByText(/view source/i)).toBeNull();
  app.navigate('/catalog/default/component/order-service/todos');
  expect(await screen.findByText('The component’s to-dos')).toBeTruthy();
  expect(app.errors).toEqual([]);
});

it('says about a group what it is', async () => {
  const { errors } = open('/catalog/default/group/payments-team');
  expect(await screen.findByText(/refuses it from thieves/)).toBeTruthy();
  expect(errors).toEqual([]);
});
