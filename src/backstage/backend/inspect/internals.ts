/*
 * What backend-plugin-api 1.10 and backend-app-api 1.7 have behind their opaque types: wiring/createBackendPlugin,
 * createBackendModule, createBackendFeatureLoader and services/system/types. They have no public types.
 */

/** A reference to a service, or to an extension point. */
export interface Ref {
  id: string;
  $$type?: string;
  scope?: 'root' | 'plugin';
  multiton?: boolean;
  __defaultFactory?: (ref: Ref) => Promise<Service | (() => Service)>;
}

export interface Service {
  service: Ref;
  deps: Record<string, Ref>;
  factory(deps: Record<string, unknown>, context: unknown): Promise<unknown>;
}

interface RegistrationBase {
  pluginId: string;
  moduleId?: string;
  init: { deps: Record<string, Ref> };
}

/** The older form is what packages that were built with an earlier backend-plugin-api bring along. */
export type Registration =
  | (RegistrationBase & {
      type: 'plugin' | 'module';
      extensionPoints: [Ref, unknown][];
    })
  | (RegistrationBase & {
      type: 'plugin-v1.1' | 'module-v1.1';
      extensionPoints: { extensionPoint: Ref }[];
    });

export interface Feature {
  getRegistrations(): Registration[];
}

export interface Loader {
  loader(deps: object): Promise<unknown[]>;
}
