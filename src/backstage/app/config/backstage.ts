import type { ConfigSchema } from './schema';

/**
 * What Backstage's own packages declare visible in the frontend: the `configSchema` of frontend-app-api, core-app-api,
 * core-components, plugin-catalog and plugin-permission-common. backstage.test.ts compares it with theirs.
 */
export const backstageSchema: ConfigSchema = visiblePaths([
  'app.baseUrl',
  'app.title',
  'app.support.url',
  'app.support.items[].title',
  'app.support.items[].icon',
  'app.support.items[].links[].url',
  'app.support.items[].links[].title',
  'app.packages',
  'app.packages.**',
  'app.routes.bindings.**',
  'app.extensions.**',
  'app.pluginOverrides.**',
  'auth.environment',
  'auth.autologout.enabled',
  'auth.autologout.idleTimeoutMinutes',
  'auth.autologout.promptBeforeIdleSeconds',
  'auth.autologout.useWorkerTimers',
  'auth.autologout.logoutIfDisconnected',
  'backend.baseUrl',
  'catalog.experimentalPagination.**',
  'discovery',
  'discovery.endpoints',
  'discovery.endpoints[].target',
  'discovery.endpoints[].target.external',
  'discovery.endpoints[].plugins',
  'enableExperimentalRedirectFlow',
  'homepage.clocks[].label',
  'homepage.clocks[].timezone',
  'organization.name',
  'permission.enabled',
  'permission.EXPERIMENTAL_enableBatchedRequests',
]);

/** `a.b[].c`: c of each of the items of b. `a.**`: all below a. */
function visiblePaths(paths: string[]): ConfigSchema {
  const root: ConfigSchema = {};
  for (const path of paths) {
    let at = root;
    let keyword: 'visibility' | 'deepVisibility' = 'visibility';
    for (const step of path.replaceAll('[]', '.[]').split('.')) {
      if (step === '**') keyword = 'deepVisibility';
      else if (step === '[]') at = at.items ??= {};
      else at = (at.properties ??= {})[step] ??= {};
    }
    at[keyword] = 'frontend';
  }
  return root;
}
