import { Agent, globalAgent } from './agent';
import { createClient } from './client';
import { ClientRequest } from './clientRequest';
import { METHODS, maxHeaderSize, STATUS_CODES } from './constants';
import { validateHeaderName, validateHeaderValue } from './headers';
import { IncomingMessage } from './incoming';
import { OutgoingMessage } from './outgoing';
import { createServer, Server } from './server';
import { ServerResponse } from './serverResponse';

/** node:http on readable-stream: servers and clients that meet inside this realm. */
export default {
  Agent,
  ClientRequest,
  IncomingMessage,
  METHODS,
  OutgoingMessage,
  STATUS_CODES,
  Server,
  ServerResponse,
  createServer,
  globalAgent,
  maxHeaderSize,
  ...createClient('http:'),
  setMaxIdleHTTPParsers() {},
  validateHeaderName,
  validateHeaderValue,
};
