import type { StartOptions } from '../../backstage/backend';
import type { PackShelf } from './packs';

type HostPlugin = NonNullable<StartOptions['plugins']>[number];

/**
 * Backstage's own backend plugins that run beside the learner's, as `startBackend` takes them.
 *
 * @param names such as `catalog`; their packs must be loaded
 */
export const pluginsOf = (shelf: PackShelf, names: string[]): HostPlugin[] =>
  names.map(name => shelf.require(`stagecraft:plugin/${name}`) as HostPlugin);
