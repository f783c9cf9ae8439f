/**
 * Node.js built-ins on which the real Backstage backend runs in a browser Worker.
 *
 * - `installGlobals()`: process, Buffer, timers, setImmediate, fetch, require; before any framework module is evaluated
 *   (packs do it by injecting `globals/inject.ts`, see `aliases.ts`).
 * - `listeningServers()`, `closeAllServers()`: servers of this realm; `setOutgoing(handler)`: who answers requests that
 *   leave it (fixtures). `dispatch(listener, request)`: one request against a bare listener.
 * - `registerModule(path, exports)`: a module file for knex's directory migrations and `require`.
 * - `trackTimers()`: a handle with `clearAll()`, to end what learner code left running.
 * - `volume`: the files of `fs`.
 */
export { installGlobals } from './globals/install';
export { closeAllServers, listeningServers, type ListeningServer } from './servers';
export { dispatch } from './http/dispatch';
export type { DispatchOptions } from './http/webRequest';
export { setOutgoing, type OutgoingHandler, type OutgoingRequest } from './http/network';
export { registerModule } from './fs/modules';
export { volume } from './fs/volume';
export { trackTimers, type TimerTracker } from './timers';
