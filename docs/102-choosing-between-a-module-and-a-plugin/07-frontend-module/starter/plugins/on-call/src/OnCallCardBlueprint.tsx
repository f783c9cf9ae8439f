import {
  coreExtensionData,
  createExtensionBlueprint,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import type { JSX } from 'react';

/** A card on the on-call page. Ids are `on-call-card:` with the plugin's id, a slash and the card's name. */
export const OnCallCardBlueprint = createExtensionBlueprint({
  kind: 'on-call-card',
  attachTo: { id: 'page:on-call', input: 'cards' },
  output: [coreExtensionData.reactElement],
  *factory(params: { loader: () => Promise<JSX.Element> }, { node }) {
    yield coreExtensionData.reactElement(ExtensionBoundary.lazy(node, params.loader));
  },
});
