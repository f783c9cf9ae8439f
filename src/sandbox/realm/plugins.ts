import type { PackShelf } from './packs';

/**
 * Backstage's own backend plugins that run beside the learner's, as `startBackend` takes them.
 *
 * @param names such as `catalog`; their packs must be loaded
 */
export const pluginsOf = (shelf: PackShelf, names: string[]): unknown[] =>
  names.map(name => shelf.require(`stagecraft:plugin/${name}`));
