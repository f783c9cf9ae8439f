import { createFrontendModule, type FrontendFeature } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';

/** There is no page of search results, and no repository with an entity's source: neither has a place to lead to. */
const off = [
  catalogPlugin.getExtension('search-result-list-item:catalog').override({ disabled: true }),
  catalogPlugin.getExtension('entity-icon-link:catalog/view-source').override({ disabled: true }),
];

/** Groups and users have no cards without the org plugin; they get the card that all other entities have. */
const about = catalogPlugin.getExtension('entity-card:catalog/about').override({
  factory: (originalFactory, { config }) =>
    originalFactory({ config: { ...config, filter: config.filter ?? {} } }),
});

/** The catalog's pages, over the catalog backend that the app reaches. */
export const catalogFeatures: FrontendFeature[] = [
  catalogPlugin,
  createFrontendModule({ pluginId: 'catalog', extensions: [...off, about] }),
];
