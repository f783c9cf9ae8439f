import { BlockList } from './blockList';
import { isIP, isIPv4, isIPv6 } from './ip';

const refuse = (what: string) => () => {
  throw new Error(`net.${what} is not available in the browser sandbox: it has no network.`);
};

/** node:net for express and proxy-addr (isIP…) and for `instanceof net.Socket`; sockets can't be opened. */
export class Socket {}
export class Server {}
export const connect = refuse('connect');
export const createConnection = refuse('createConnection');
export const createServer = refuse('createServer');
export { BlockList, isIP, isIPv4, isIPv6 };

export default {
  BlockList,
  Server,
  Socket,
  connect,
  createConnection,
  createServer,
  isIP,
  isIPv4,
  isIPv6,
  Stream: Socket,
};
