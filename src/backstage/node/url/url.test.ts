import nodeUrl from 'node:url';
import { describe, expect, it } from 'vitest';
import shimUrl from './index';

type Url = typeof nodeUrl;
const implementations: [string, Url][] = [
  ['node', nodeUrl],
  ['shim', shimUrl as unknown as Url],
];

describe.each(implementations)('url of %s', (_name, url) => {
  it('turns file URLs into paths and back', () => {
    expect(url.fileURLToPath('file:///a/b%20c/%C3%A4.js')).toBe('/a/b c/ä.js');
    expect(url.fileURLToPath(new URL('file:///x'))).toBe('/x');
    expect(url.pathToFileURL('/a/b c/100%/q?#h').href).toBe('file:///a/b%20c/100%25/q%3F%23h');
    expect(url.fileURLToPath(url.pathToFileURL('/ä/%20.js'))).toBe('/ä/%20.js');
  });

  it('refuses what is no file URL', () => {
    expect(() => url.fileURLToPath('http://x/y')).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_URL_SCHEME' }),
    );
    expect(() => url.fileURLToPath('file:///a%2Fb')).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_FILE_URL_PATH' }),
    );
  });

  it('parses, resolves and formats the legacy way', () => {
    const parsed = url.parse('http://u:p@host:8080/a/b?x=1&y=2#h', true);
    expect(parsed).toMatchObject({
      protocol: 'http:',
      auth: 'u:p',
      host: 'host:8080',
      port: '8080',
      hostname: 'host',
      hash: '#h',
      pathname: '/a/b',
      path: '/a/b?x=1&y=2',
    });
    expect({ ...parsed.query }).toEqual({ x: '1', y: '2' });
    expect(url.parse('/only/path?q').pathname).toBe('/only/path');
    expect(url.resolve('http://x/a/b', '../c')).toBe('http://x/c');
    expect(url.format({ protocol: 'https', hostname: 'x', pathname: '/a', query: { b: 1 } })).toBe(
      'https://x/a?b=1',
    );
    expect(url.format(new URL('http://x/a?b'))).toBe('http://x/a?b');
  });

  it('gives request options of a URL', () => {
    expect({ ...url.urlToHttpOptions(new URL('https://u:p%40@[::1]:8443/a?b#c')) }).toMatchObject({
      protocol: 'https:',
      hostname: '::1',
      port: 8443,
      path: '/a?b',
      auth: 'u:p@',
    });
  });

  it('has the classes of the platform', () => {
    expect(url.URL).toBe(globalThis.URL);
    expect(url.domainToASCII('español.com')).toBe('xn--espaol-zwa.com');
    expect(url.domainToASCII('not a host')).toBe('');
  });
});
