import type nodeHttp from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { implementations, type Listener, next, type Running, start } from './testing/bothServers';

const read = async (response: nodeHttp.IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
};

describe.each(implementations)('a request with %s http', (_name, { http }) => {
  let running: Running;
  let answer: Listener;
  beforeEach(async () => {
    answer = (request, response) => {
      void read(request).then(body => {
        const { method, url, headers } = request;
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.setHeader('X-Answer', 'yes');
        response.end(JSON.stringify({ method, url, headers, body }));
      });
    };
    running = await start(http, (request, response) => answer(request, response));
  });
  afterEach(() => running.stop());

  const responseTo = (request: nodeHttp.ClientRequest) =>
    new Promise<nodeHttp.IncomingMessage>((resolve, reject) => {
      request.on('response', resolve).on('error', reject);
    });
  const seenBy = async (request: nodeHttp.ClientRequest) =>
    JSON.parse(await read(await responseTo(request)));

  it('gets, with status, headers and body', async () => {
    const response = await responseTo(http.get(`${running.url}/a%2Fb/../c?x=1`));
    expect([response.statusCode, response.statusMessage, response.httpVersion]).toEqual([
      200,
      'OK',
      '1.1',
    ]);
    expect(response.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(response.headers['x-answer']).toBe('yes');
    expect(response.rawHeaders).toContain('X-Answer');
    const seen = JSON.parse(await read(response));
    expect(response.complete).toBe(true);
    expect(seen).toEqual({
      method: 'GET',
      url: '/c?x=1',
      headers: { host: `localhost:${running.port}`, connection: 'keep-alive' },
      body: '',
    });
  });

  it('takes options, keeps the path as given', async () => {
    const seen = await seenBy(
      http.get({
        port: running.port,
        path: '/a/../b',
        headers: { 'X-A': ['1', '2'] },
        auth: 'me:pw',
      }),
    );
    expect(seen).toEqual({
      method: 'GET',
      url: '/a/../b',
      headers: {
        'x-a': '1, 2',
        host: `localhost:${running.port}`,
        authorization: `Basic ${btoa('me:pw')}`,
        connection: 'keep-alive',
      },
      body: '',
    });
  });

  it('frames a body by its length if it ends at once, else in chunks', async () => {
    const once = http.request(running.url, { method: 'POST' });
    once.end('grüße');
    expect(await seenBy(once)).toMatchObject({ body: 'grüße', headers: { 'content-length': '7' } });
    const parts = http.request(running.url, { method: 'POST' });
    parts.write('one ');
    parts.end('two');
    expect(await seenBy(parts)).toMatchObject({
      body: 'one two',
      headers: { 'transfer-encoding': 'chunked' },
    });
    const empty = http.request(running.url, { method: 'POST' });
    empty.end();
    expect(await seenBy(empty)).toMatchObject({ body: '', headers: { 'content-length': '0' } });
    const removal = http.request(running.url, { method: 'DELETE' });
    removal.end();
    const { headers } = await seenBy(removal);
    expect(headers['content-length'] ?? headers['transfer-encoding']).toBeUndefined();
  });

  it('has no body on HEAD', async () => {
    const request = http.request(running.url, { method: 'HEAD' });
    request.end();
    const response = await responseTo(request);
    expect(await read(response)).toBe('');
    expect(response.complete).toBe(true);
  });

  it('streams a response to a slow reader', async () => {
    answer = (_request, response) => {
      response.write('first');
      response.on('custom', () => response.end('second'));
      running.server.once('go' as never, () => response.emit('custom'));
    };
    const response = await responseTo(http.get(running.url));
    const chunks = response[Symbol.asyncIterator]();
    expect(String((await chunks.next()).value)).toBe('first');
    running.server.emit('go');
    expect(String((await chunks.next()).value)).toBe('second');
    expect((await chunks.next()).done).toBe(true);
  });

  it('closes after its response', async () => {
    const request = http.get(running.url);
    const events: string[] = [];
    for (const event of ['socket', 'finish', 'response', 'close', 'error']) {
      request.on(event, () => events.push(event));
    }
    await read(await responseTo(request));
    if (!events.includes('close')) await next(request, 'close');
    expect(events.sort()).toEqual(['close', 'finish', 'response', 'socket']);
  });

  it('fails with ECONNRESET when it is destroyed before the response', async () => {
    answer = () => {};
    const request = http.get(running.url);
    const arrived = next(running.server, 'request');
    const failed = next(request, 'error');
    await arrived;
    request.destroy();
    expect((await failed)[0]).toMatchObject({ code: 'ECONNRESET', message: 'socket hang up' });
    expect(request.destroyed).toBe(true);
  });

  it('fails with the given error, and the server notices', async () => {
    let noticed: Promise<unknown> = Promise.resolve();
    answer = (_request, response) => void (noticed = next(response, 'close'));
    const request = http.get(running.url);
    const arrived = next(running.server, 'request');
    const failed = next(request, 'error');
    await arrived;
    request.destroy(new Error('mine'));
    expect((await failed)[0]).toMatchObject({ message: 'mine' });
    await noticed;
  });

  it('ends by a signal', async () => {
    answer = () => {};
    const abort = new AbortController();
    const request = http.get(running.url, { signal: abort.signal });
    const arrived = next(running.server, 'request');
    const failed = next(request, 'error');
    await arrived;
    abort.abort();
    expect((await failed)[0]).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' });
  });

  it('reports a response that breaks off', async () => {
    answer = (_request, response) => {
      response.write('part', () => response.destroy());
    };
    const response = await responseTo(http.get(running.url));
    const aborted = next(response, 'aborted');
    await expect(read(response)).rejects.toMatchObject({ code: 'ECONNRESET', message: 'aborted' });
    await aborted;
    expect(response.complete).toBe(false);
  });

  it('times out without ending by itself', async () => {
    answer = () => {};
    const request = http.get(running.url, { timeout: 5 });
    await next(request, 'timeout');
    const failed = next(request, 'error');
    request.destroy();
    await failed;
  });

  it('fails where nobody listens', async () => {
    const port = running.port;
    await running.stop();
    const [error] = await next(http.get({ host: '127.0.0.1', port }), 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED', syscall: 'connect', port });
    running = await start(http, () => {});
  });

  it('refuses what it cannot send', () => {
    const code = (value: string) => expect.objectContaining({ code: value });
    expect(() => http.request('nonsense')).toThrow(code('ERR_INVALID_URL'));
    expect(() => http.request('https://x/')).toThrow(code('ERR_INVALID_PROTOCOL'));
    expect(() => http.request({ method: 'A B' })).toThrow(code('ERR_INVALID_HTTP_TOKEN'));
    expect(() => http.request({ path: '/a b' })).toThrow(code('ERR_UNESCAPED_CHARACTERS'));
    expect(() => http.request({ headers: { a: undefined } })).toThrow(
      code('ERR_HTTP_INVALID_HEADER_VALUE'),
    );
  });
});
