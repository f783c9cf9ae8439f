import * as original from 'framework:backend-app-api/createInitializationResultCollector';
import { pending } from './pending';

type Create = typeof original.createInitializationResultCollector;

/**
 * Takes the place of a module inside backend-app-api 1.7 (wiring/createInitializationResultCollector): the framework's
 * own bookkeeping of which plugin has finished, watched, so that a start that hangs can be explained. The log says it too,
 * but only after a second, and in test backends not at all.
 */
export const createInitializationResultCollector: Create = options => {
  const collector = original.createInitializationResultCollector(options);
  pending.begin(collector, options.pluginIds);
  return {
    ...collector,
    onPluginResult(pluginId, error) {
      pending.done(collector, pluginId);
      collector.onPluginResult(pluginId, error);
    },
    finalize() {
      pending.end(collector);
      return collector.finalize();
    },
  };
};
