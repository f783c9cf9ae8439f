import { Agent as HttpAgent } from '../http/agent';
import { createClient } from '../http/client';
import { Server } from '../http/server';

class Agent extends HttpAgent {
  override defaultPort = 443;
  override protocol = 'https:';
}

/**
 * node:https: the client of node:http under its own protocol (fixtures answer it). A server would need a certificate,
 * which nobody inside one page could check: asking for one says so.
 */
export default {
  Agent,
  Server,
  createServer: (): never => {
    throw new Error(
      'https.createServer is not available in the browser sandbox: use http.createServer.',
    );
  },
  globalAgent: new Agent({ keepAlive: true }),
  ...createClient('https:'),
};
