import permission from '@backstage/plugin-permission-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import type { HostPlugin } from '../types';
import { defaultingPlugin } from './defaultingPlugin';

/** As @backstage/plugin-permission-backend-module-allow-all-policy. */
const allowAll: PermissionPolicy = {
  handle: async () => ({ result: AuthorizeResult.ALLOW }),
};

export const id = 'permission';

/** The permission backend; without a module that sets a policy, everything is allowed. */
export const features: HostPlugin['features'] = [
  defaultingPlugin(permission, policyExtensionPoint, policies => {
    try {
      policies.setPolicy(allowAll);
    } catch {
      // A learner's module has set one: it can be set once.
    }
  }),
];

export const config: HostPlugin['config'] = { permission: { enabled: true } };
