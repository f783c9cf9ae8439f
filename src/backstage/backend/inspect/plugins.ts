import { coreServices } from '@backstage/backend-plugin-api';
import type { Ref, Registration } from './internals';
import type { Dependency, ModuleView, PluginsView, PluginView, ServiceView } from './types';
import type { Installed, KnownFactory, Watch } from './watch';

/** Services that backend-app-api makes by itself. */
const FRAMEWORK = new Set([coreServices.pluginMetadata.id, coreServices.rootInstanceMetadata.id]);

const CORE = new Map<string, string>(
  Object.entries(coreServices).map(([name, { id }]) => [id, name]),
);

const isPoint = ({ $$type }: Ref) => $$type === '@backstage/ExtensionPoint';

const pointsOf = ({ extensionPoints }: Registration): string[] =>
  extensionPoints.map(each => (Array.isArray(each) ? each[0] : each.extensionPoint).id);

const needsOf = ({ init }: Registration): Dependency[] =>
  Object.values(init.deps).map(ref => ({
    id: ref.id,
    kind: isPoint(ref) ? 'extension-point' : 'service',
  }));

function pluginsIn(installed: readonly Installed[]): PluginView[] {
  const plugins = new Map<string, PluginView>();
  const pluginOf = (id: string): PluginView => {
    const known = plugins.get(id);
    if (known) return known;
    const made = { id, own: false, installed: false, needs: [], points: [], modules: [] };
    plugins.set(id, made);
    return made;
  };
  for (const { registration, own } of installed) {
    const { pluginId, moduleId } = registration;
    const parts = { own, needs: needsOf(registration), points: pointsOf(registration) };
    if (moduleId === undefined) Object.assign(pluginOf(pluginId), parts, { installed: true });
    else pluginOf(pluginId).modules.push({ id: moduleId, ...parts } satisfies ModuleView);
  }
  return [...plugins.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

/** The factory that a service's reference brings along, for a service that nobody has installed. */
async function ownFactory(ref: Ref): Promise<KnownFactory | undefined> {
  if (!ref.__defaultFactory) return undefined;
  try {
    const loaded = await ref.__defaultFactory(ref);
    const { service, deps } = typeof loaded === 'function' ? loaded() : loaded;
    return { service, needs: Object.values(deps), source: 'reference' };
  } catch {
    return undefined; // the framework has said so when it tried
  }
}

/** Which services there could be, and which there are. */
export async function describePlugins(watch: Watch): Promise<PluginsView> {
  const plugins = pluginsIn(watch.installed);
  const factories = new Map(watch.factories);
  /** Services without a watched factory: which plugins have asked for them, if through others. */
  const asked = new Map<string, Set<string>>();

  async function follow(ref: Ref, plugin: string, seen: Set<string>): Promise<void> {
    if (isPoint(ref) || seen.has(ref.id)) return;
    seen.add(ref.id);
    if (!factories.has(ref.id)) {
      const found = FRAMEWORK.has(ref.id)
        ? { service: ref, needs: [], source: 'framework' as const }
        : await ownFactory(ref);
      if (!found) return;
      factories.set(ref.id, found);
    }
    const { source, needs } = factories.get(ref.id)!;
    if (source === 'reference' || source === 'framework') {
      asked.set(ref.id, (asked.get(ref.id) ?? new Set()).add(plugin));
    }
    for (const each of needs) await follow(each, plugin, seen);
  }
  for (const { registration } of watch.installed) {
    const installed = plugins.some(({ id, installed: is }) => is && id === registration.pluginId);
    if (!installed) continue;
    const seen = new Set<string>();
    for (const ref of Object.values(registration.init.deps)) {
      await follow(ref, registration.pluginId, seen);
    }
  }

  const services = [...factories].map(([id, { service, needs, source }]): ServiceView => {
    const made = watch.instances.filter(instance => instance.id === id);
    const scope = service.scope ?? 'plugin';
    const by = made.flatMap(({ plugin }) => plugin ?? []);
    const core = CORE.get(id);
    return {
      id,
      ...(core === undefined ? {} : { core }),
      scope,
      source,
      needs: needs.map(need => need.id),
      made: made.length > 0 || asked.has(id),
      madeFor: scope === 'root' ? [] : [...new Set([...by, ...(asked.get(id) ?? [])])],
    };
  });
  return { plugins, services: services.sort((a, b) => a.id.localeCompare(b.id)) };
}
