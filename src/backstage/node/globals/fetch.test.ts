import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { implementations, type Running, start } from '../http/testing/bothServers';

describe.each(implementations)('fetch of %s', (_name, { http, fetch }) => {
  let running: Running;
  let other: Running;
  let hanging: (() => void)[] = [];
  beforeAll(async () => {
    running = await start(http, (request, response) => {
      const url = new URL(request.url ?? '/', 'http://x');
      const status = Number(url.searchParams.get('status'));
      if (status) {
        response.writeHead(status, { location: url.searchParams.get('to') ?? '/end' }).end('moved');
      } else if (url.pathname === '/hang') {
        hanging.push(() => response.end());
      } else {
        let body = '';
        request.on('data', chunk => (body += String(chunk)));
        request.on('end', () => {
          const { authorization, cookie, 'content-type': type = null } = request.headers;
          response.end(
            JSON.stringify({
              method: request.method,
              url: request.url,
              body,
              type,
              authorization,
              cookie,
            }),
          );
        });
      }
    });
    other = await start(http, (request, response) => {
      response.end(JSON.stringify({ authorization: request.headers.authorization ?? null }));
    });
  });
  afterEach(() => {
    for (const finish of hanging) finish();
    hanging = [];
  });
  afterAll(async () => {
    await running.stop();
    await other.stop();
  });

  it.each([
    [301, 'GET', ''],
    [302, 'GET', ''],
    [303, 'GET', ''],
    [307, 'POST', 'data'],
    [308, 'POST', 'data'],
  ])('follows a %i of a POST as %s', async (status, method, body) => {
    const init = { method: 'POST', body: 'data', headers: { authorization: 'x' } };
    const response = await fetch(`${running.url}/?status=${status}`, init);
    expect(response.redirected).toBe(true);
    expect(response.url).toBe(`${running.url}/end`);
    expect(await response.json()).toEqual({
      method,
      url: '/end',
      body,
      type: method === 'POST' ? 'text/plain;charset=UTF-8' : null,
      authorization: 'x',
    });
  });

  it('keeps credentials from another origin', async () => {
    const init = { headers: { authorization: 'secret' } };
    const response = await fetch(`${running.url}/?status=302&to=${other.url}/`, init);
    expect(await response.json()).toEqual({ authorization: null });
  });

  it('gives a redirect as it is, or fails, when told so', async () => {
    const response = await fetch(`${running.url}/?status=302`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/end']);
    await expect(fetch(`${running.url}/?status=302`, { redirect: 'error' })).rejects.toThrow(
      'fetch failed',
    );
  });

  it('gives up on a circle', async () => {
    const endless = await start(http, (_request, response) =>
      response.writeHead(302, { location: '/' }).end(),
    );
    await expect(fetch(endless.url)).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { message: 'redirect count exceeded' },
    });
    await endless.stop();
  });

  it('sends forms, bytes and Request objects', async () => {
    const form = await fetch(running.url, {
      method: 'POST',
      body: new URLSearchParams({ a: '1 2' }),
    });
    expect(await form.json()).toMatchObject({
      body: 'a=1+2',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    });
    const bytes = await fetch(running.url, {
      method: 'PATCH',
      body: new TextEncoder().encode('ab'),
    });
    expect(await bytes.json()).toMatchObject({ method: 'PATCH', body: 'ab' });
    const request = new Request(`${running.url}/r`, { method: 'PUT', body: 'r' });
    expect(await (await fetch(request)).json()).toMatchObject({
      method: 'PUT',
      url: '/r',
      body: 'r',
    });
  });

  it('ends by a signal, before and while it waits', async () => {
    await expect(fetch(running.url, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const reason = new Error('mine');
    const abort = new AbortController();
    const waiting = fetch(`${running.url}/hang`, { signal: abort.signal });
    abort.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  it('fails on a URL that is none', async () => {
    await expect(fetch('/relative')).rejects.toBeInstanceOf(TypeError);
    const gone = await start(http, () => {});
    await gone.stop();
    await expect(fetch(gone.url)).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { code: 'ECONNREFUSED' },
    });
  });
});
