import { afterEach, describe, expect, it } from 'vitest';
import { implementations, type Listener, next, type Running, start } from './testing/bothServers';

describe.each(implementations)('a server on %s http', (_name, { http, fetch }) => {
  let running: Running;
  const serve = async (listener: Listener) => (running = await start(http, listener));
  afterEach(() => running.stop());

  it('answers with status, reason, headers and body', async () => {
    await serve((_request, response) => {
      response.statusCode = 201;
      response.statusMessage = 'Made';
      response.setHeader('X-One', 1);
      response.setHeader('X-Many', ['a', 'b']);
      response.end('hello');
    });
    const response = await fetch(running.url);
    expect(response.status).toBe(201);
    expect(response.statusText).toBe('Made');
    expect(response.headers.get('x-one')).toBe('1');
    expect(response.headers.get('x-many')).toBe('a, b');
    expect(response.headers.get('content-length')).toBe('5');
    expect(response.headers.get('transfer-encoding')).toBeNull();
    expect(response.headers.get('connection')).toBe('keep-alive');
    expect(Date.parse(response.headers.get('date') ?? '')).toBeGreaterThan(0);
    expect(await response.text()).toBe('hello');
  });

  it('gives the handler method, path and headers as they were sent', async () => {
    await serve((request, response) => {
      const { method, url, headers, httpVersion } = request;
      response.end(JSON.stringify({ method, url, headers, httpVersion }));
    });
    const response = await fetch(`${running.url}/a%20b/c?x=1&y=%C3%A4`, {
      method: 'PUT',
      headers: { 'X-Test': 'yes', cookie: 'a=b' },
      body: 'grüße',
    });
    const seen = await response.json();
    expect(seen).toMatchObject({
      method: 'PUT',
      url: '/a%20b/c?x=1&y=%C3%A4',
      httpVersion: '1.1',
      headers: {
        'x-test': 'yes',
        cookie: 'a=b',
        host: `localhost:${running.port}`,
        'content-type': 'text/plain;charset=UTF-8',
        'content-length': '7',
        connection: 'keep-alive',
        accept: '*/*',
        'user-agent': 'node',
      },
    });
    expect(
      Object.keys(seen.headers)
        .filter(name => name !== 'accept-encoding')
        .sort(),
    ).toEqual([
      'accept',
      'accept-language',
      'connection',
      'content-length',
      'content-type',
      'cookie',
      'host',
      'sec-fetch-mode',
      'user-agent',
      'x-test',
    ]);
  });

  it('keeps several cookies apart', async () => {
    await serve((_request, response) => {
      response.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2']);
      response.end();
    });
    const response = await fetch(running.url);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(response.headers.get('content-length')).toBe('0');
  });

  it('frames a body of unknown length as chunked', async () => {
    await serve((_request, response) => {
      response.write('one ');
      response.end('two');
    });
    const response = await fetch(running.url);
    expect(response.headers.get('transfer-encoding')).toBe('chunked');
    expect(response.headers.get('content-length')).toBeNull();
    expect(await response.text()).toBe('one two');
  });

  it.each([
    [204, undefined, null],
    [304, undefined, null],
    [200, 'HEAD', '5'],
  ])('sends no body with %s %s', async (status, method, length) => {
    let finish = () => {};
    const finished = new Promise<void>(resolve => (finish = resolve));
    await serve((_request, response) => {
      response.statusCode = status;
      if (length) response.setHeader('content-length', length);
      response.once('finish', finish);
      response.end('hello');
    });
    const response = await fetch(running.url, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-length')).toBe(length);
    expect(response.headers.get('transfer-encoding')).toBeNull();
    expect(await response.text()).toBe('');
    await finished;
  });

  it('streams a response as it is written', async () => {
    let more = () => {};
    await serve((_request, response) => {
      response.write('first');
      more = () => response.end('second');
    });
    const response = await fetch(running.url);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader.read()).toEqual({ done: false, value: 'first' });
    more();
    expect(await reader.read()).toEqual({ done: false, value: 'second' });
    expect((await reader.read()).done).toBe(true);
  });

  it('streams a request as it comes', async () => {
    const seen: string[] = [];
    let give!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: controller => void (give = controller) });
    let sawFirst = () => {};
    const first = new Promise<void>(resolve => (sawFirst = resolve));
    await serve((request, response) => {
      seen.push(String(request.headers['transfer-encoding']));
      request.on('data', chunk => {
        seen.push(String(chunk));
        sawFirst();
      });
      request.on('end', () => response.end(String(request.complete)));
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const answer = fetch(running.url, init);
    give.enqueue(new TextEncoder().encode('one'));
    await first;
    give.enqueue(new TextEncoder().encode('two'));
    give.close();
    expect(await (await answer).text()).toBe('true');
    expect(seen).toEqual(['chunked', 'one', 'two']);
  });

  it('makes write() return false when the reader is slow, and drains when it reads', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let returned: boolean | undefined;
    let drained = false;
    let wrote = () => {};
    const written = new Promise<void>(resolve => (wrote = resolve));
    await serve((_request, response) => {
      for (let i = 0; i < 8; i++) returned = response.write(chunk);
      response.once('drain', () => {
        drained = true;
        response.end();
      });
      wrote();
    });
    const response = await fetch(running.url);
    await written;
    expect(returned).toBe(false);
    expect((await response.arrayBuffer()).byteLength).toBe(8 * 1024 * 1024);
    expect(drained).toBe(true);
  });

  it('tells both sides when the client aborts', async () => {
    const events: string[] = [];
    let closed = () => {};
    const over = new Promise<void>(resolve => (closed = resolve));
    await serve((request, response) => {
      request.on('aborted', () => events.push('aborted'));
      request.on('error', (error: NodeJS.ErrnoException) =>
        events.push(`error ${error.code} ${error.message}`),
      );
      response.on('finish', () => events.push('finish'));
      response.on('close', () => {
        events.push(`close ${response.writableFinished} ${response.destroyed}`);
        closed();
      });
      response.write('part');
    });
    const abort = new AbortController();
    const response = await fetch(running.url, { signal: abort.signal });
    abort.abort();
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
    await over;
    expect(events.sort()).toEqual(['aborted', 'close false true', 'error ECONNRESET aborted']);
  });

  it('closes a response after it has finished, without an abort', async () => {
    const events: string[] = [];
    let closed = () => {};
    const over = new Promise<void>(resolve => (closed = resolve));
    await serve((request, response) => {
      request.on('aborted', () => events.push('aborted'));
      response.on('finish', () => events.push('finish'));
      response.on('close', () => {
        events.push('close');
        closed();
      });
      response.end('done');
    });
    const response = await fetch(running.url, { method: 'POST', body: 'never read' });
    await response.text();
    await over;
    expect(events).toEqual(['finish', 'close']);
  });

  it('fails the request if the handler hangs up', async () => {
    await serve((request, response) => {
      if (request.url === '/response') response.destroy();
      else request.socket.destroy();
    });
    await expect(fetch(`${running.url}/response`)).rejects.toThrow('fetch failed');
    await expect(fetch(`${running.url}/socket`)).rejects.toThrow('fetch failed');
  });

  it('fails the body if the handler hangs up half-way', async () => {
    await serve((_request, response) => {
      response.write('part', () => response.destroy());
    });
    const response = await fetch(running.url);
    await expect(response.text()).rejects.toThrow();
  });

  it('waits with close() for what is under way', async () => {
    const order: string[] = [];
    let finish = () => {};
    await serve((_request, response) => {
      response.write('x');
      finish = () => response.end();
    });
    const response = await fetch(running.url, { headers: { connection: 'close' } });
    const closed = new Promise<void>(resolve =>
      running.server.close(() => {
        order.push('closed');
        resolve();
      }),
    );
    expect(running.server.listening).toBe(false);
    finish();
    await response.text();
    order.push('read');
    await closed;
    expect(order).toContain('closed');
  });

  it('emits request with an app as listener or without', async () => {
    await serve((_request, response) => response.end('listener'));
    running.server.removeAllListeners('request');
    running.server.on('request', (_request, response) => response.end('event'));
    expect(await (await fetch(running.url)).text()).toBe('event');
  });

  it('has an address at once, and reports a taken port', async () => {
    await serve(() => {});
    const other = http.createServer();
    other.listen(running.port);
    const [error] = await next(other, 'error');
    expect(error).toMatchObject({
      code: 'EADDRINUSE',
      syscall: 'listen',
      port: running.port,
      message: `listen EADDRINUSE: address already in use :::${running.port}`,
    });
    expect(other.address()).toBeNull();
    const third = http.createServer().listen(0);
    expect(third.address()).toMatchObject({
      address: '::',
      family: 'IPv6',
      port: expect.any(Number),
    });
    expect(third.listening).toBe(true);
    await new Promise(resolve => third.close(resolve));
    expect(third.address()).toBeNull();
  });

  it('refuses what listen() cannot mean', async () => {
    await serve(() => {});
    expect(() => running.server.listen(0)).toThrow(
      expect.objectContaining({ code: 'ERR_SERVER_ALREADY_LISTEN' }),
    );
    expect(() => http.createServer().listen(70_000)).toThrow(
      expect.objectContaining({ code: 'ERR_SOCKET_BAD_PORT', name: 'RangeError' }),
    );
    const error = await new Promise<Error | undefined>(resolve =>
      http.createServer().close(resolve),
    );
    expect(error).toMatchObject({ code: 'ERR_SERVER_NOT_RUNNING' });
  });
});
