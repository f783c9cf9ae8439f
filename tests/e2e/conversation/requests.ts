export interface Said {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const json = { 'content-type': 'application/json' };

/** The conversation: 25 requests that between them use what a plugin's routes are made of. */
export const REQUESTS: Said[] = [
  { method: 'GET', path: '/api/talk/json' },
  { method: 'GET', path: '/api/talk/text' },
  { method: 'GET', path: '/api/talk/bytes' },
  { method: 'GET', path: '/api/talk/echo?a=1&b[]=x&b[]=y&c[d]=%C3%A9' },
  { method: 'GET', path: '/api/talk/params/component/back%20stage' },
  {
    method: 'POST',
    path: '/api/talk/echo',
    headers: json,
    body: '{"title":"Water the plants","n":[1,{"a":null}]}',
  },
  { method: 'POST', path: '/api/talk/echo', headers: json, body: '{"title":' },
  {
    method: 'POST',
    path: '/api/talk/echo',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a=1&b=two+words',
  },
  { method: 'PUT', path: '/api/talk/echo', headers: json, body: '{"done":true}' },
  { method: 'PATCH', path: '/api/talk/echo', headers: json, body: '[]' },
  { method: 'DELETE', path: '/api/talk/echo' },
  {
    method: 'POST',
    path: '/api/talk/size',
    headers: { 'content-type': 'text/plain' },
    body: 'x'.repeat(1_048_576),
  },
  { method: 'GET', path: '/api/talk/nothing' },
  { method: 'GET', path: '/api/talk/moved' },
  {
    method: 'GET',
    path: '/api/talk/headers',
    headers: { 'x-sent': 'hej', accept: 'application/json' },
  },
  { method: 'GET', path: '/api/talk/cached' },
  { method: 'GET', path: '/api/talk/who' },
  { method: 'GET', path: '/api/talk/who', headers: { authorization: 'Bearer mock-none-token' } },
  { method: 'GET', path: '/api/talk/stream' },
  { method: 'HEAD', path: '/api/talk/json' },
  { method: 'OPTIONS', path: '/api/talk/json' },
  { method: 'GET', path: '/api/talk/no-such-route' },
  { method: 'GET', path: '/api/talk/fail/input' },
  { method: 'GET', path: '/api/talk/fail/missing' },
  { method: 'GET', path: '/api/talk/fail/conflict' },
  { method: 'GET', path: '/api/talk/fail/plain' },
  { method: 'GET', path: '/api/talk/later' },
];
