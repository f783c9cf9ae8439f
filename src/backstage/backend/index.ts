import { clearLeftovers } from './leftovers';
import { pending } from './pending';
import { stopAll } from './startBackend';

export { startBackend } from './startBackend';
export { pendingPlugins } from './pending';
export { provideMigrations } from './migrations';
export { seedDatabase } from './database/seeds';
export type * from './inspect/types';
export type {
  HostPlugin,
  Installable,
  LogLine,
  Route,
  RunningBackend,
  StartOptions,
} from './types';

/**
 * Makes the realm as good as new: stops every backend, also those of tests, and closes what they left open. Never
 * rejects; shutdown hooks that hang are given a second.
 */
export async function reset(): Promise<void> {
  await stopAll();
  await clearLeftovers();
  pending.forgetAll();
}
