import { coreExtensionData, type AppNode, type AppTree } from '@backstage/frontend-plugin-api';

/**
 * Where '/' leads: to the first page of the learner's plugin, as a person would click it. Without one, to the catalog.
 * An app that has a page or a redirect of its own at '/' keeps it.
 * @param isLearners whether an extension belongs to one of the learner's plugins
 */
export function findHome(tree: AppTree, isLearners: (node: AppNode) => boolean): string {
  const routes = tree.nodes.get('app/routes');
  const pages = (routes?.edges.attachments.get('routes') ?? []).flatMap(node => {
    const path = node.instance?.getData(coreExtensionData.routePath);
    return path === undefined ? [] : [{ node, path }];
  });
  if (pages.some(({ path }) => path === '/') || redirectsFromRoot(routes)) return '/';
  // A path with parameters (`/catalog/:namespace/:kind/:name`) can't be opened as it stands.
  const open = pages.filter(({ path }) => !path.includes(':'));
  const first = open.find(({ node }) => isLearners(node)) ?? open[0];
  return first ? `/${first.path.replace(/^\//, '')}` : '/';
}

/** `app/routes` takes redirects from the config (plugin-app 0.5.3, AppRoutes). */
function redirectsFromRoot(routes: AppNode | undefined): boolean {
  const { redirects } = (routes?.spec.config ?? {}) as { redirects?: { from?: string }[] };
  return Array.isArray(redirects) && redirects.some(({ from }) => from === '/');
}
