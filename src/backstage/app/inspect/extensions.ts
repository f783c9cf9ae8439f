import {
  coreExtensionData,
  type AppNode,
  type AppTree,
  type FrontendFeature,
} from '@backstage/frontend-plugin-api';

/** One extension of a running app. */
export interface ExtensionView {
  /** Such as `page:todo`. */
  id: string;
  /** Of the extension that it is attached to, and the input there; the root has none. */
  parent?: string;
  input?: string;
  plugin: string;
  /** Whether it is in the learner's code. */
  own: boolean;
  /** `unmade`: a parent, a condition or a mistake keeps it from being made. */
  state: 'made' | 'disabled' | 'unmade';
  /** Attached to something that is not in the app. */
  orphan: boolean;
  /** Of a page: where it is. */
  path?: string;
}

/**
 * The extensions that plugins and modules bring, by id. Their types keep them to themselves (frontend-plugin-api 0.18,
 * InternalFrontendPlugin and createFrontendModule).
 */
const idsIn = (features: readonly FrontendFeature[]): Set<string> =>
  new Set(
    features.flatMap(
      feature =>
        (feature as { extensions?: { id: string }[] }).extensions?.map(({ id }) => id) ?? [],
    ),
  );

/**
 * The extension tree of a running app as a list, each extension behind the one that it is attached to.
 *
 * @param own the learner's features
 */
export function listExtensions(
  { root, nodes, orphans }: AppTree,
  own: readonly FrontendFeature[],
): ExtensionView[] {
  const ids = idsIn(own);
  const stray = new Set(orphans);
  const list: ExtensionView[] = [];
  const listed = new Set<AppNode>();

  function add(node: AppNode, parent?: AppNode, input?: string) {
    if (listed.has(node)) return;
    listed.add(node);
    const { id, plugin, disabled, attachTo } = node.spec;
    const path = node.instance?.getData(coreExtensionData.routePath);
    const wanted = [attachTo].flat()[0];
    const place = parent ? { id: parent.spec.id, input } : node === root ? undefined : wanted;
    list.push({
      id,
      ...(place ? { parent: place.id, ...(place.input ? { input: place.input } : {}) } : {}),
      plugin: plugin.pluginId,
      own: ids.has(id),
      state: disabled ? 'disabled' : node.instance ? 'made' : 'unmade',
      orphan: stray.has(node),
      ...(path === undefined ? {} : { path }),
    });
    for (const [name, children] of node.edges.attachments) {
      for (const child of children) add(child, node, name);
    }
  }
  add(root);
  for (const node of stray) add(node);
  for (const node of nodes.values()) add(node);
  return list;
}
