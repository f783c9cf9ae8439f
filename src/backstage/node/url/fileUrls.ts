import { nodeError } from '../errors';

/** A `file:` URL's absolute POSIX path. Throws ERR_INVALID_URL_SCHEME or ERR_INVALID_FILE_URL_PATH as Node does. */
export function fileURLToPath(input: string | URL): string {
  const url = typeof input === 'string' ? new URL(input) : input;
  if (url.protocol !== 'file:') {
    throw nodeError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  }
  if (/%2f/i.test(url.pathname)) {
    throw nodeError(
      TypeError,
      'ERR_INVALID_FILE_URL_PATH',
      'File URL path must not include encoded / characters',
    );
  }
  return decodeURIComponent(url.pathname);
}

/** The `file:` URL of a POSIX path; a relative one is resolved against `/`, the sandbox's working directory. */
export function pathToFileURL(path: string): URL {
  const encoded = path.replace(/[%\\\n\r\t?#]/g, encodeURIComponent);
  return new URL(encoded, 'file:///');
}

/** Options for http.request out of a WHATWG URL, as Node's url.urlToHttpOptions. */
export function urlToHttpOptions(url: URL) {
  const hostname = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return {
    protocol: url.protocol,
    hostname,
    hash: url.hash,
    search: url.search,
    pathname: url.pathname,
    path: `${url.pathname}${url.search}`,
    href: url.href,
    ...(url.port !== '' && { port: Number(url.port) }),
    ...((url.username || url.password) && {
      auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`,
    }),
  };
}
