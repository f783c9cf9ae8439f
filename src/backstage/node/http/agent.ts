import { EventEmitter } from 'node:events';

/** http.Agent: keeps options and shape for superagent and agent-base; there are no sockets to pool. */
export class Agent extends EventEmitter {
  defaultPort = 80;
  protocol = 'http:';
  maxSockets = Infinity;
  maxFreeSockets = 256;
  maxTotalSockets = Infinity;
  keepAlive: boolean;
  readonly sockets = {};
  readonly freeSockets = {};
  readonly requests = {};

  constructor(readonly options: { keepAlive?: boolean } & Record<string, unknown> = {}) {
    super();
    this.keepAlive = options.keepAlive ?? false;
  }

  getName({
    host = 'localhost',
    port = '',
  }: { host?: string; port?: number | string } = {}): string {
    return `${host}:${port}:`;
  }
  destroy(): void {}
}

export const globalAgent = new Agent({ keepAlive: true });
