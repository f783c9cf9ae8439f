import type { RequestOptions } from './clientOptions';
import { mergeOptions } from './clientOptions';
import { ClientRequest } from './clientRequest';
import type { IncomingMessage } from './incoming';

type OnResponse = (response: IncomingMessage) => void;
type Arguments =
  | [input: string | URL | RequestOptions, onResponse?: OnResponse]
  | [input: string | URL, options: RequestOptions, onResponse?: OnResponse];

/** request and get for one protocol: node:http's or node:https's. */
export function createClient(protocol: 'http:' | 'https:') {
  const request = (...[input, second, third]: Arguments): ClientRequest => {
    const onResponse = typeof second === 'function' ? second : third;
    const options = typeof second === 'function' ? undefined : second;
    return new ClientRequest(mergeOptions(input, options, protocol), onResponse);
  };
  const get = (...args: Arguments): ClientRequest => request(...args).end();
  return { request, get };
}
