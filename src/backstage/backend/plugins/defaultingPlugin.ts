import type { BackendFeature, ExtensionPoint } from '@backstage/backend-plugin-api';

/** What backend-plugin-api 1.10 makes of a plugin (wiring/createBackendPlugin); it has no public type. */
interface Registration {
  extensionPoints: { extensionPoint: { id: string }; factory: () => unknown }[];
  init: { deps: object; func: (deps: object) => Promise<void> };
}
interface InternalFeature extends BackendFeature {
  getRegistrations(): Registration[];
}

/** A CommonJS package may come as a module with the plugin as its default export. */
const unwrap = (feature: BackendFeature | { default: BackendFeature }) =>
  ('default' in feature ? feature.default : feature) as InternalFeature;

/**
 * A plugin one of whose extension points is filled just before it initializes, which is after all modules have had their
 * say: so modules go first, and nobody has to know whether there is one.
 *
 * @param fill gets what modules get at the extension point
 */
export function defaultingPlugin<T>(
  feature: BackendFeature,
  point: ExtensionPoint<T>,
  fill: (value: T) => void,
): BackendFeature {
  const plugin = unwrap(feature);
  const filled = ({ init, ...rest }: Registration): Registration => ({
    ...rest,
    init: {
      ...init,
      async func(deps) {
        const own = rest.extensionPoints.find(each => each.extensionPoint.id === point.id);
        if (!own) throw new Error(`The plugin has no extension point '${point.id}' any more.`);
        fill(own.factory() as T);
        await init.func(deps);
      },
    },
  });
  const internal: InternalFeature = {
    ...plugin,
    getRegistrations: () => plugin.getRegistrations().map(filled),
  };
  return internal;
}
