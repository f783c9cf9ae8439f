import { afterEach, describe, expect, it } from 'vitest';
import { sandboxFetch } from '../globals/fetch';
import https from '../https';
import { closeAllServers, listeningServers } from '../servers';
import http from './index';
import { type OutgoingRequest, setOutgoing } from './network';

afterEach(async () => {
  setOutgoing(undefined);
  await closeAllServers();
});

const causeOf = (attempt: Promise<unknown>): Promise<Error & { code?: string }> =>
  attempt.then(
    () => Promise.reject(new Error('it did not fail')),
    error => {
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toBe('fetch failed');
      return error.cause;
    },
  );

describe('a request that leaves the sandbox', () => {
  it('fails and says that there is no network', async () => {
    const cause = await causeOf(sandboxFetch('https://example.com/x'));
    expect(cause.code).toBe('ECONNREFUSED');
    expect(cause.message).toBe(
      'connect ECONNREFUSED example.com:443: this sandbox has no network, requests reach only servers inside it. No server listens.',
    );
  });

  it('names the servers that do listen', async () => {
    http.createServer().listen(7007);
    const cause = await causeOf(sandboxFetch('http://localhost:7008/'));
    expect(cause.message).toBe(
      'connect ECONNREFUSED localhost:7008: nothing listens on port 7008 in this sandbox. Servers that listen: http://localhost:7007.',
    );
  });

  it('goes to the outgoing handler first, by fetch and by https', async () => {
    const seen: OutgoingRequest[] = [];
    const previous = setOutgoing(request => {
      seen.push(request);
      if (request.url.hostname !== 'api.github.com') return undefined;
      return Response.json(
        { path: request.url.pathname },
        { status: 202, headers: { 'x-fixture': '1' } },
      );
    });
    expect(previous).toBeUndefined();
    const response = await sandboxFetch('https://api.github.com/user', {
      method: 'POST',
      headers: { authorization: 'token x', cookie: 'a=b' },
      body: 'hi',
    });
    expect([response.status, response.headers.get('x-fixture'), await response.json()]).toEqual([
      202,
      '1',
      { path: '/user' },
    ]);
    expect(seen[0]?.method).toBe('POST');
    expect(seen[0]?.headers.get('cookie')).toBe('a=b');
    expect(await new Response(seen[0]?.body).text()).toBe('hi');
    await causeOf(sandboxFetch('https://other.test/'));

    const status = await new Promise((resolve, reject) => {
      https
        .get('https://api.github.com/repos', message => {
          message.resume().on('end', () => resolve(message.statusCode));
        })
        .on('error', reject);
    });
    expect(status).toBe(202);
  });
});

describe('listeningServers', () => {
  it('lists servers with their port and answers requests', async () => {
    const listener = http.createServer((request, response) => {
      response.setHeader('set-cookie', 'a=b');
      response.end(
        `${request.method} ${request.url} ${request.headers.cookie} ${request.headers['content-length']}`,
      );
    });
    listener.listen(7007);
    http.createServer().listen(0);
    const [first, second] = listeningServers();
    expect(first?.port).toBe(7007);
    expect(second?.port).toBeGreaterThanOrEqual(40_000);
    const request = new Request('http://localhost:7007/a?b', { method: 'POST', body: 'xyz' });
    const response = await first!.dispatch(request, {
      contentLength: 3,
      extraHeaders: [['Cookie', 'c=d']],
    });
    expect(await response.text()).toBe('POST /a?b c=d 3');
    expect(response.headers.getSetCookie()).toEqual(['a=b']);
    expect(response.url).toBe('http://localhost:7007/a?b');
  });

  it('reads the whole body where Request has no `body` (Firefox)', async () => {
    http
      .createServer((request, response) => {
        response.setHeader('x-length', String(request.headers['content-length']));
        request.pipe(response);
      })
      .listen(7007);
    const request = new Request('http://localhost:7007/', { method: 'POST', body: 'grüße' });
    Object.defineProperty(request, 'body', { value: undefined });
    const response = await listeningServers()[0]!.dispatch(request);
    expect([response.headers.get('x-length'), await response.text()]).toEqual(['7', 'grüße']);
  });

  it('gives distinct ports, also after one is closed', async () => {
    const ports = new Set<number>();
    for (let index = 0; index < 5; index++) {
      const server = http.createServer().listen(0);
      ports.add(server.address()?.port ?? 0);
      await new Promise(resolve => server.close(resolve));
    }
    expect(ports.size).toBe(5);
    expect(listeningServers()).toEqual([]);
  });

  it('closeAllServers cuts what is under way', async () => {
    let closed = false;
    const server = http.createServer((_request, response) => {
      response.write('x');
      response.on('close', () => (closed = true));
    });
    server.listen(0);
    const response = await sandboxFetch(`http://localhost:${server.address()?.port}/`);
    await closeAllServers();
    expect(listeningServers()).toEqual([]);
    expect(closed).toBe(true);
    await expect(response.text()).rejects.toThrow();
  });
});
