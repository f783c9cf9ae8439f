import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** Serves `build/` as any static host would: no redirects, no headers but the type. Tests must not need more than that. */
export function serve(folder: string, baseUrl: string) {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const relative = pathname.startsWith(baseUrl)
      ? decodeURIComponent(pathname.slice(baseUrl.length))
      : undefined;
    const file = relative === undefined ? undefined : findFile(path.join(folder, relative), folder);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    });
    createReadStream(file).pipe(response);
  });
}

function findFile(file: string, folder: string): string | undefined {
  if (file !== folder && !file.startsWith(path.join(folder, path.sep))) return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) return file;
  return stats?.isDirectory() ? findFile(path.join(file, 'index.html'), folder) : undefined;
}

const [, script, port, baseUrl] = process.argv;
if (script && import.meta.filename === path.resolve(script) && port && baseUrl) {
  serve(path.resolve('build'), baseUrl).listen(Number(port));
}
