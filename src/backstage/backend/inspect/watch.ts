import {
  coreServices,
  type DatabaseService,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Feature, Loader, Ref, Registration, Service } from './internals';
import type { ServiceView } from './types';

export interface Installed {
  registration: Registration;
  own: boolean;
}

export interface KnownFactory {
  service: Ref;
  needs: Ref[];
  source: ServiceView['source'];
}

/** A service that was made: for a plugin, or for all of them. */
export interface Instance {
  id: string;
  plugin: string | undefined;
  value: unknown;
}

/** Under this name a watched factory asks for whom it makes its service. */
const ASKER = 'stagecraft:asker';

/** What the sandbox has its own factories for: there are no files, no terminal, no identity provider, no network. */
const STAND_INS = new Set(
  [
    coreServices.auth,
    coreServices.httpAuth,
    coreServices.rootConfig,
    coreServices.rootLogger,
    coreServices.urlReader,
    coreServices.userInfo,
  ].map(({ id }) => id),
);

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

/** As backend-app-api 1.7 does it (wiring/helpers): a CommonJS package may have its default export in a default export. */
function unwrap(feature: unknown): unknown {
  let current = feature;
  for (let depth = 0; depth < 2; depth += 1) {
    if (!isObject(current) || '$$type' in current || !('default' in current)) break;
    current = current.default;
  }
  return current;
}

/**
 * Keeps a record of what is installed in a backend and which services are made, by looking on while the framework does
 * both: backend-app-api 1.7 keeps them to itself. It is a record of references: what they mean is found out when somebody
 * asks.
 *
 * @param isGone whether the backend was given up while it was starting. A plugin of it that only now asks for its database
 *   waits for ever, as if its process had ended: a backend that came later may have opened the same file.
 */
export function createWatch(isGone: () => boolean) {
  const installed: Installed[] = [];
  const factories = new Map<string, KnownFactory>();
  const instances: Instance[] = [];
  /** Plugins that have called `getClient` of their database. */
  const clients = new Set<string>();

  /** A service that is given on as it is, or with a note of its use. */
  function noted(id: string, plugin: string | undefined, value: unknown, isDefault: boolean) {
    if (id !== coreServices.database.id || plugin === undefined) return value;
    if (!isDefault) {
      clients.add(plugin); // of a learner's own database service nothing else is known
      return value;
    }
    const service = value as DatabaseService;
    const getClient: DatabaseService['getClient'] = () => {
      if (isGone()) return new Promise(() => {});
      clients.add(plugin);
      return service.getClient();
    };
    return { ...service, getClient };
  }

  function factory(given: ServiceFactory, source: ServiceView['source']): ServiceFactory {
    const { service, deps = {}, factory: make } = given as unknown as Service;
    const known = { service, needs: Object.values(deps), source };
    factories.set(service.id, known);
    const watched: Service = {
      ...(given as unknown as Service),
      deps: service.scope === 'plugin' ? { ...deps, [ASKER]: coreServices.pluginMetadata } : deps,
      async factory({ [ASKER]: asker, ...needed }, context) {
        const plugin = (asker as { getId(): string } | undefined)?.getId();
        const made = await make(needed, context);
        const value = noted(service.id, plugin, made, source === 'default');
        instances.push({ id: service.id, plugin, value });
        return value;
      },
    };
    return watched as unknown as ServiceFactory;
  }

  /** The feature, watched; what is none is given back, for the framework to complain about. */
  function feature(given: unknown, own: boolean): unknown {
    const found = unwrap(given);
    if (!isObject(found)) return found;
    if ('service' in found) return factory(found as never, own ? 'own' : 'sandbox');
    if ('getRegistrations' in found) {
      const { getRegistrations } = found as Feature;
      if (typeof getRegistrations !== 'function') return found;
      return {
        ...found,
        getRegistrations() {
          const all = getRegistrations();
          if (Array.isArray(all)) {
            installed.push(...all.map(registration => ({ registration, own })));
          }
          return all;
        },
      };
    }
    if ('loader' in found) {
      const { loader } = found as Loader;
      if (typeof loader !== 'function') return found;
      return {
        ...found,
        async loader(deps: object) {
          const all = await loader(deps);
          return Array.isArray(all) ? all.map(each => feature(each, own)) : all;
        },
      };
    }
    return found;
  }

  return {
    installed: installed as readonly Installed[],
    factories: factories as ReadonlyMap<string, KnownFactory>,
    instances: instances as readonly Instance[],
    clients: clients as ReadonlySet<string>,
    /** The default factories, watched. */
    defaults: (given: ServiceFactory[]): ServiceFactory[] =>
      given.map(each => factory(each, STAND_INS.has(each.service.id) ? 'sandbox' : 'default')),
    /**
     * Something to install, watched.
     *
     * @param own whether it is the learner's
     */
    install: (given: unknown, own: boolean): unknown =>
      given instanceof Promise ? given.then(each => feature(each, own)) : feature(given, own),
  };
}

export type Watch = ReturnType<typeof createWatch>;
