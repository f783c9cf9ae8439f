import { coreServices, type RootConfigService } from '@backstage/backend-plugin-api';
import type { ConfigLayer, ConfigView } from './types';
import type { Watch } from './watch';

/** The configuration that plugins get, and what it was made of. */
export function describeConfig(watch: Watch, layers: ConfigLayer[]): ConfigView {
  const { id } = coreServices.rootConfig;
  const config = watch.instances.find(instance => instance.id === id)?.value as
    RootConfigService | undefined;
  return {
    data: config?.getOptional() ?? {},
    layers,
    own: watch.factories.get(id)?.source === 'own',
  };
}
