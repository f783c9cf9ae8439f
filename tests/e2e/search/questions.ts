/** What people type, and where it should lead: pages, each relative to the site's base url, any of which is right. */
export const QUESTIONS: readonly (readonly [typed: string, ...pages: string[]])[] = [
  // Words of titles and terms
  ['serving http', 'learn/plugins-101/serving-http/'],
  ['extension point', 'learn/plugins-102/extension-points/', 'glossary/'],
  [
    'what is a module',
    'glossary/',
    'learn/plugins-101/anatomy/',
    'learn/plugins-102/backend-module/',
  ],
  ['dependency injection', 'glossary/'],
  ['scaffolder action', 'learn/plugins-102/scaffolder-action/'],
  ['entity card', 'glossary/', 'learn/plugins-101/catalog-card/'],
  // Typing errors
  ['extesion point', 'learn/plugins-102/extension-points/', 'glossary/'],
  ['scafolder acton', 'learn/plugins-102/scaffolder-action/'],
  ['catalog procesor', 'learn/plugins-102/catalog-processor/'],
  ['instaling plugins', 'learn/plugins-101/installing/'],
  ['stakehodlers', 'learn/introduction/stakeholders/'],
  ['developement enviroment', 'learn/plugins-101/setup/'],
  // Other words for it
  ['add an endpoint', 'learn/plugins-101/serving-http/'],
  ['marketplace', 'plugins/', 'glossary/'],
  ['rest api in a plugin', 'learn/plugins-101/serving-http/'],
  ['import entities into the catalog', 'learn/plugins-102/catalog-provider/'],
  ['golden path', 'learn/plugins-102/scaffolder-action/', 'glossary/'],
  [
    'getting started',
    'learn/plugins-101/setup/',
    'learn/introduction/intro/',
    'learn/introduction/start-project/',
  ],
  ['cron', 'learn/plugins-102/catalog-provider/', 'glossary/'],
  // Names of APIs
  ['createBackendPlugin', 'learn/plugins-101/first-backend-plugin/'],
  ['createbackendmodule', 'learn/plugins-102/backend-module/'],
  ['httpRouter.addAuthPolicy', 'learn/plugins-101/serving-http/'],
  ['PageBlueprint', 'learn/plugins-101/first-page/'],
  ['EntityCardBlueprint', 'learn/plugins-101/catalog-card/'],
  ['createExtensionPoint', 'learn/plugins-102/extension-points/'],
  ['fetchApi', 'learn/plugins-101/full-stack/'],
  ['CatalogProcessor validateEntityKind', 'learn/plugins-102/catalog-processor/'],
  ['createTemplateAction', 'learn/plugins-102/scaffolder-action/'],
  ['coreServices.rootConfig', 'learn/plugins-101/configuration/'],
  // Messages of errors
  ['Missing credentials', 'learn/plugins-101/serving-http/'],
  [
    "Cannot destructure property 'title' of 'req.body' as it is undefined",
    'learn/plugins-101/serving-http/',
  ],
  [
    "Cannot read properties of undefined (reading 'info')",
    'learn/plugins-101/first-backend-plugin/',
  ],
  [
    'Missing required config value at',
    'learn/plugins-101/configuration/',
    'learn/plugins-102/backend-module/',
  ],
  ["Plugin 'todo' is already registered", 'learn/plugins-101/installing/'],
  ['expected "@backstage/BackendFeature", received undefined', 'learn/plugins-101/installing/'],
  ['NotImplementedError: No implementation available for apiRef', 'learn/plugins-101/full-stack/'],
  [
    'No processor recognized the entity',
    'learn/plugins-102/catalog-processor/',
    'learn/plugins-102/catalog-provider/',
  ],
  // Plugins to adopt, exercises, and the site itself
  ['pagerduty', 'plugins/pagerduty/'],
  ['rejects a to-do without a title', 'learn/plugins-101/serving-http/'],
  ['verify a certificate', 'verify/', 'certificate/'],
];
