import type nodeHttp from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { implementations, type Listener, type Running, start } from './testing/bothServers';

describe.each(implementations)('headers on %s http', (_name, { http, fetch }) => {
  let running: Running | undefined;
  afterEach(() => running?.stop());

  /** Runs `use` inside a handler and gives what it returns. */
  async function inHandler<T>(use: (response: nodeHttp.ServerResponse) => T): Promise<T> {
    let result: T | undefined;
    let failure: unknown;
    const listener: Listener = (_request, response) => {
      try {
        result = use(response);
      } catch (error) {
        failure = error;
        response.statusMessage = '';
      }
      if (!response.writableEnded) response.end();
    };
    running = await start(http, listener);
    await fetch(running.url);
    if (failure) throw failure;
    return result as T;
  }

  it('reads back what was set, by any case', async () => {
    const seen = await inHandler(response => {
      response.setHeader('X-Number', 5);
      response.setHeader('X-List', ['a', 'b']);
      response.appendHeader('x-list', 'c');
      response.setHeader('X-Gone', 'soon');
      response.removeHeader('x-gone');
      return {
        number: response.getHeader('x-NUMBER'),
        list: response.getHeader('x-list'),
        names: response.getHeaderNames(),
        // @types/node 20 lacks it on ServerResponse
        raw: (response as unknown as { getRawHeaderNames(): string[] }).getRawHeaderNames(),
        has: [response.hasHeader('X-LIST'), response.hasHeader('x-gone')],
        all: { ...response.getHeaders() },
        sent: response.headersSent,
      };
    });
    expect(seen).toEqual({
      number: 5,
      list: ['a', 'b', 'c'],
      names: ['x-number', 'x-list'],
      raw: ['X-Number', 'X-List'],
      has: [true, false],
      all: { 'x-number': 5, 'x-list': ['a', 'b', 'c'] },
      sent: false,
    });
  });

  type Misuse = (response: nodeHttp.ServerResponse) => unknown;
  const misuses: [what: string, misuse: Misuse, code: string, message: string, type: string][] = [
    [
      'a bad name',
      r => r.setHeader('a b', '1'),
      'ERR_INVALID_HTTP_TOKEN',
      'Header name must be a valid HTTP token ["a b"]',
      'TypeError',
    ],
    [
      'no value',
      r => r.setHeader('a', undefined as never),
      'ERR_HTTP_INVALID_HEADER_VALUE',
      'Invalid value "undefined" for header "a"',
      'TypeError',
    ],
    [
      'a line break',
      r => r.setHeader('a', 'x\ny'),
      'ERR_INVALID_CHAR',
      'Invalid character in header content ["a"]',
      'TypeError',
    ],
    [
      'a character outside latin-1',
      r => r.setHeader('a', '→'),
      'ERR_INVALID_CHAR',
      'Invalid character in header content ["a"]',
      'TypeError',
    ],
    [
      'a header after the head',
      r => (r.flushHeaders(), r.setHeader('a', '1')),
      'ERR_HTTP_HEADERS_SENT',
      'Cannot set headers after they are sent to the client',
      'Error',
    ],
    [
      'a removal after the head',
      r => (r.flushHeaders(), r.removeHeader('a')),
      'ERR_HTTP_HEADERS_SENT',
      'Cannot remove headers after they are sent to the client',
      'Error',
    ],
    [
      'a second head',
      r => (r.writeHead(200), r.writeHead(200)),
      'ERR_HTTP_HEADERS_SENT',
      'Cannot write headers after they are sent to the client',
      'Error',
    ],
    [
      'a status that is none',
      r => r.writeHead(99),
      'ERR_HTTP_INVALID_STATUS_CODE',
      'Invalid status code: 99',
      'RangeError',
    ],
    [
      'a bad reason',
      r => r.writeHead(200, 'a\nb'),
      'ERR_INVALID_CHAR',
      'Invalid character in statusMessage',
      'TypeError',
    ],
    [
      'null as a chunk',
      r => r.write(null),
      'ERR_STREAM_NULL_VALUES',
      'May not write null values to stream',
      'TypeError',
    ],
    [
      'an object as a chunk',
      r => r.write({}),
      'ERR_INVALID_ARG_TYPE',
      'The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received an instance of Object',
      'TypeError',
    ],
    [
      'a number as the last chunk',
      r => r.end(5 as never),
      'ERR_INVALID_ARG_TYPE',
      'The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received type number (5)',
      'TypeError',
    ],
  ];
  it.each(misuses)('refuses %s', async (_what, misuse, code, message, type) => {
    await expect(inHandler(misuse)).rejects.toMatchObject({ code, message, name: type });
  });

  it('lets writeHead replace headers', async () => {
    running = await start(http, (_request, response) => {
      response.setHeader('X-A', 'old');
      response.setHeader('X-B', 'kept');
      response.writeHead(418, { 'x-a': 'new', 'X-C': ['1', '2'] });
      response.end();
    });
    const response = await fetch(running.url);
    expect(response.status).toBe(418);
    expect(response.statusText).toBe("I'm a Teapot");
    expect(response.headers.get('x-a')).toBe('new');
    expect(response.headers.get('x-c')).toBe('1, 2');
    expect(response.headers.get('x-b')).toBe('kept');
  });

  it('lets writeHead take a list that repeats a name', async () => {
    running = await start(http, (_request, response) => {
      response.writeHead(200, ['x-a', 'one', 'x-a', 'two'] as never).end();
    });
    expect((await fetch(running.url)).headers.get('x-a')).toBe('one, two');
  });

  it('takes Headers and Map for setHeaders', async () => {
    running = await start(http, (_request, response) => {
      response.setHeaders(new Map([['x-map', '1']]));
      response.setHeaders(new Headers({ 'x-headers': '2' }));
      response.end();
    });
    const { headers } = await fetch(running.url);
    expect([headers.get('x-map'), headers.get('x-headers')]).toEqual(['1', '2']);
  });

  it('joins duplicate request headers by the rules of their names', async () => {
    running = await start(http, (request, response) => {
      const { headers, headersDistinct, rawHeaders } = request;
      response.end(
        JSON.stringify({ headers, distinct: headersDistinct['x-a'], raw: rawHeaders.slice(0, 4) }),
      );
    });
    const seen = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const request = http.request(
        {
          port: running!.port,
          headers: [
            'X-A',
            '1',
            'X-A',
            '2',
            'Cookie',
            'a=1',
            'cookie',
            'b=2',
            'From',
            'x',
            'from',
            'y',
            'Host',
            'h',
          ] as never,
        },
        response => {
          let text = '';
          response.on('data', chunk => (text += String(chunk)));
          response.on('end', () => resolve(JSON.parse(text)));
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(seen).toMatchObject({
      headers: { 'x-a': '1, 2', cookie: 'a=1; b=2', from: 'x', host: 'h' },
      distinct: ['1', '2'],
      raw: ['X-A', '1', 'X-A', '2'],
    });
  });
});
