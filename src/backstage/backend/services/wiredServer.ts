import type { Application } from 'express';
import { dispatchTo } from '../../node/http/dispatch';
import type { Server } from '../../node/http/server';

/** The parts of a running backend that requests go through. */
export interface WiredServer {
  app: Application;
  /** Typed as Node's own; in a pack it is the Server of `src/backstage/node/http`. */
  server: object;
}

const shimOf = ({ server }: WiredServer) => server as Server;

/** Answers a request as if it had come in over the network. */
export const answer = (wired: WiredServer, request: Request): Promise<Response> =>
  dispatchTo(wire => shimOf(wired).exchange(wire), request);

/** Cuts what is still under way: a handler that never answers must not hold up a stop. */
export const cutConnections = (wired: WiredServer): void => shimOf(wired).closeAllConnections();
