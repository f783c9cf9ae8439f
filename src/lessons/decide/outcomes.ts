import type { Outcome } from './types';

/** The ends of the decision tree, by id. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  link: {
    title: 'No code: a link or a page of text',
    build: 'A link on the entity’s page, or a page of documentation.',
    roles: [],
    start: 'List it under `metadata.links` in the `catalog-info.yaml` of the component.',
    example: 'Every entity in the catalog may have links, each with a title and an icon.',
    source: {
      label: 'The fields of an entity',
      url: 'https://backstage.io/docs/features/software-catalog/descriptor-format/',
    },
  },
  template: {
    title: 'No plugin: a template for the Scaffolder',
    build: 'A `template.yaml` that asks for what is needed and names the actions to run.',
    roles: [],
    start: 'Write the file in a repository of yours, and register it in the catalog.',
    example: 'The Backstage project keeps templates to copy from.',
    source: {
      label: 'backstage/software-templates',
      url: 'https://github.com/backstage/software-templates',
    },
  },
  action: {
    title: 'A module for the Scaffolder, with an action',
    build: 'One action for each step that is missing; the routine itself is a template.',
    roles: ['backend-plugin-module'],
    start: 'Run `yarn new` and choose `scaffolder-backend-module`.',
    example:
      '`@backstage/plugin-scaffolder-backend-module-notifications` brings one action, `notification:send`.',
    source: {
      label: 'Its package',
      url: 'https://www.npmjs.com/package/@backstage/plugin-scaffolder-backend-module-notifications',
    },
  },
  configure: {
    title: 'Only configuration: install what exists',
    build: 'A line in your backend or app, and settings in `app-config.yaml`.',
    roles: [],
    start: 'Open the README of the plugin or module. Read which settings it wants.',
    example:
      '`@backstage/plugin-catalog-backend-module-github-org` fills the catalog with the people and teams of a GitHub organization.',
    source: {
      label: 'How it is installed',
      url: 'https://backstage.io/docs/integrations/github/org/',
    },
  },
  'backend-module': {
    title: 'A backend module',
    build: 'A package that adds to that plugin through its extension point.',
    roles: ['backend-plugin-module'],
    start:
      'Run `yarn new`, choose `backend-plugin-module`, and give it the id of the plugin that it is for.',
    example:
      '`@backstage/plugin-notifications-backend-module-email` adds email to the notifications plugin.',
    source: {
      label: 'Its package',
      url: 'https://www.npmjs.com/package/@backstage/plugin-notifications-backend-module-email',
    },
  },
  'app-config': {
    title: 'Only configuration: a setting of the app',
    build: 'An entry under `app.extensions` in `app-config.yaml`.',
    roles: [],
    start: 'Find the id of the extension, such as `entity-card:org/members-list`.',
    example: 'The cards of `@backstage/plugin-org` are switched on this way.',
    source: {
      label: 'Configuring extensions',
      url: 'https://backstage.io/docs/frontend-system/building-apps/configuring-extensions/',
    },
  },
  'frontend-module': {
    title: 'A frontend module',
    build: 'A package with extensions that join those of that plugin, or take their place.',
    roles: ['frontend-plugin-module'],
    start: 'Run `yarn new` and choose `frontend-plugin-module`.',
    example:
      '`@backstage/plugin-techdocs-module-addons-contrib` adds tools for readers to the pages of TechDocs.',
    source: {
      label: 'Its package',
      url: 'https://www.npmjs.com/package/@backstage/plugin-techdocs-module-addons-contrib',
    },
  },
  upstream: {
    title: 'A change upstream, in that plugin itself',
    build: 'A fix, a setting, or an extension point that your module can then use.',
    roles: [],
    start:
      'Write an issue where the plugin lives: what you can’t do, what you tried, and what you would contribute. A copy of the plugin is the last resort, since every update of it becomes your work.',
    example:
      'An issue asked for a way to set the catalog’s types of locations. A pull request added an extension point for it.',
    source: {
      label: 'The issue, #25062',
      url: 'https://github.com/backstage/backstage/issues/25062',
    },
  },
  'frontend-plugin': {
    title: 'A frontend plugin',
    build: 'Pages, tabs or cards; what they show comes from the catalog or through the proxy.',
    roles: ['frontend-plugin'],
    start: 'Run `yarn new` and choose `frontend-plugin`.',
    example:
      '`@backstage/plugin-org` makes cards about teams and people, out of what the catalog knows.',
    source: {
      label: 'Its package',
      url: 'https://www.npmjs.com/package/@backstage/plugin-org',
    },
  },
  'full-stack': {
    title: 'A plugin with a frontend and a backend',
    build: 'Two packages with one plugin id, and a third for the types that both use.',
    roles: ['frontend-plugin', 'backend-plugin', 'common-library'],
    start: 'Run `yarn new` for `backend-plugin`, then for `frontend-plugin`, with the same id.',
    example:
      'Notifications: `@backstage/plugin-notifications` is what people see, `@backstage/plugin-notifications-backend` keeps and sends.',
    source: {
      label: 'About notifications',
      url: 'https://backstage.io/docs/notifications/',
    },
  },
  'backend-plugin': {
    title: 'A backend plugin',
    build: 'Routes for other programs, or work in the background.',
    roles: ['backend-plugin'],
    start: 'Run `yarn new` and choose `backend-plugin`.',
    example:
      '`@backstage/plugin-proxy-backend` passes requests on to other systems. It has no page.',
    source: {
      label: 'About the proxy',
      url: 'https://backstage.io/docs/plugins/proxying/',
    },
  },
  library: {
    title: 'A library',
    build: 'A package that plugins import. Nothing is installed in the backend or the app.',
    roles: ['common-library', 'node-library', 'web-library'],
    start:
      'Run `yarn new` and choose `plugin-common-library`, `plugin-node-library` or `plugin-web-library`, by where it runs.',
    example: '`@backstage/catalog-client` asks the catalog, from the browser and from Node.js.',
    source: {
      label: 'Its package',
      url: 'https://www.npmjs.com/package/@backstage/catalog-client',
    },
  },
};
