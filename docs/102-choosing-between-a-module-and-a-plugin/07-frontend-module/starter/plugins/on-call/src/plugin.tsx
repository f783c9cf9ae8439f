import {
  coreExtensionData,
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '@remixicon/react';
import { Fragment } from 'react';
import { OnCallCardBlueprint } from './OnCallCardBlueprint';
import { rootRouteRef } from './routes';

// #region page
const onCallPage = PageBlueprint.makeWithOverrides({
  inputs: {
    cards: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory(originalFactory, { inputs }) {
    const cards = inputs.cards.map(card => (
      <Fragment key={card.node.spec.id}>{card.get(coreExtensionData.reactElement)}</Fragment>
    ));
    return originalFactory({
      path: '/on-call',
      routeRef: rootRouteRef,
      loader: () => import('./components/OnCallPage').then(m => <m.OnCallPage cards={cards} />),
    });
  },
});
// #endregion

// #region card
const nowCard = OnCallCardBlueprint.make({
  name: 'now',
  params: { loader: () => import('./components/NowCard').then(m => <m.NowCard />) },
});
// #endregion

const nextCard = OnCallCardBlueprint.make({
  name: 'next',
  params: { loader: () => import('./components/NextCard').then(m => <m.NextCard />) },
});

const handoverCard = OnCallCardBlueprint.make({
  name: 'handover',
  params: { loader: () => import('./components/HandoverCard').then(m => <m.HandoverCard />) },
});

export const onCallPlugin = createFrontendPlugin({
  pluginId: 'on-call',
  title: 'On call',
  icon: <RiAlarmWarningLine />,
  routes: { root: rootRouteRef },
  extensions: [onCallPage, nowCard, nextCard, handoverCard],
});
