import type { PluginRequest, PluginResponse } from '../../protocol/common';
import { createBridgeClient } from './client';
import { createFrameFetch } from './frameFetch';
import { createBridgeServer } from './server';

export interface Exchange {
  request: PluginRequest;
  response: PluginResponse;
}

/** A bridge over real ports, for tests: what `fetch` asks, `dispatch` answers. */
export function bridgeTo(dispatch: (request: Request) => Promise<Response>) {
  const exchanges: Exchange[] = [];
  const refused: string[] = [];
  let news = () => {};
  const client = createBridgeClient();
  const server = createBridgeServer({
    dispatch,
    onExchange(request, response) {
      exchanges.push({ request, response });
      news();
    },
  });
  const ports: MessagePort[] = [];
  const connect = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    client.connect(port1);
    server.connect(port2);
    return { client: port1, server: port2 };
  };
  return {
    client,
    server,
    exchanges,
    refused,
    connect,
    fetch: createFrameFetch({
      client,
      backend: () => new URL('http://localhost:7007'),
      here: 'https://docs.example/sandbox/',
      onRefused: message => refused.push(message),
    }),
    /** Resolves when so many requests are over. */
    over: (count: number) =>
      new Promise<Exchange[]>(resolve => {
        news = () => exchanges.length >= count && resolve(exchanges);
        news();
      }),
    close: () => ports.forEach(port => port.close()),
  };
}
