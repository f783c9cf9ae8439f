import { closeAllServers, trackTimers } from '../node';
import process from '../node/process';
import { closeDatabases } from './database/connections';
import { clearDatabaseFiles } from './database/loadDriver';
import { stopTestBackends } from './testBackends';

/** Taken at load: tests may fake timers. */
const later = globalThis.setTimeout.bind(globalThis);
const clear = globalThis.clearTimeout.bind(globalThis);

/** How long shutdown hooks may take before a reset goes on without them. */
const PATIENCE_MS = 1_000;

/** Resolves when the work is done or has taken too long; its failure is not this function's business. */
export function patiently(work: Promise<unknown>): Promise<void> {
  return new Promise(resolve => {
    const timer = later(resolve, PATIENCE_MS);
    const done = () => {
      clear(timer);
      resolve();
    };
    work.then(done, done);
  });
}

const timers = trackTimers();

/** Events of `process` for which each Backstage backend adds a listener (backend-app-api 1.7, BackendInitializer). */
const PROCESS_EVENTS = ['unhandledRejection', 'uncaughtException'];

/**
 * Ends what backends leave behind, whether they were stopped, failed or never finished: test backends, ports, database
 * connections, timers and listeners on `process`.
 */
export async function clearLeftovers(): Promise<void> {
  await patiently(stopTestBackends());
  await patiently(Promise.resolve(closeAllServers()));
  // First: what a file holds is kept when its last connection closes.
  await patiently(clearDatabaseFiles());
  await closeDatabases();
  for (const event of PROCESS_EVENTS) process.removeAllListeners(event);
  timers.clearAll();
}
