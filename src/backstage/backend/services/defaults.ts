import {
  coreServices,
  createServiceFactory,
  type RootConfigService,
  type RootLoggerService,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
  metricsServiceFactory,
  tracingServiceFactory,
} from '@backstage/backend-defaults/alpha';
import { auditorServiceFactory } from '@backstage/backend-defaults/auditor';
import { cacheServiceFactory } from '@backstage/backend-defaults/cache';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { discoveryServiceFactory } from '@backstage/backend-defaults/discovery';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { lifecycleServiceFactory } from '@backstage/backend-defaults/lifecycle';
import { loggerServiceFactory } from '@backstage/backend-defaults/logger';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { rootHealthServiceFactory } from '@backstage/backend-defaults/rootHealth';
import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { rootLifecycleServiceFactory } from '@backstage/backend-defaults/rootLifecycle';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { identityServices } from './identity';
import type { WiredServer } from './wiredServer';
import { urlReaderServiceFactory } from './urlReader';

/** What stands in for what the sandbox lacks: files with configuration, a terminal, identity providers, a network. */
interface OwnServices {
  config: RootConfigService;
  logger: RootLoggerService;
  /** Told about the HTTP server as soon as there is one. */
  onServer: (wired: WiredServer) => void;
}

/** The service factories of backend-defaults' createBackend, but for those in `own` and those that identify callers. */
export function defaultServices(own: OwnServices): ServiceFactory[] {
  return [
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => own.config,
    }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => own.logger,
    }),
    rootHttpRouterServiceFactory({
      configure({ app, server, applyDefaults }) {
        applyDefaults();
        own.onServer({ app, server });
      },
    }),
    urlReaderServiceFactory,
    ...identityServices,
    actionsRegistryServiceFactory,
    actionsServiceFactory,
    auditorServiceFactory,
    cacheServiceFactory,
    databaseServiceFactory,
    discoveryServiceFactory,
    eventsServiceFactory,
    httpRouterServiceFactory,
    lifecycleServiceFactory,
    loggerServiceFactory,
    metricsServiceFactory,
    permissionsRegistryServiceFactory,
    permissionsServiceFactory,
    rootHealthServiceFactory,
    rootLifecycleServiceFactory,
    schedulerServiceFactory,
    tracingServiceFactory,
  ];
}
