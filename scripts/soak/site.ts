import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Report } from './reports';

const head = '<!doctype html><meta charset="utf-8">';
const tabPage = `${head}<script src="/page.js"></script>`;
/** Chromium opens one page alone where it has no window: this one holds the others. */
const allTabs = (tabs: readonly string[], begun: string) =>
  head + tabs.map(tab => `<iframe src="/tab?tab=${tab}${begun}"></iframe>`).join('');

/** A site that does nothing but write progress. Its reports go to the listener. */
export async function startSite(listener: (report: Report) => void) {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void read(request).then(
        body => {
          listener(JSON.parse(body) as Report);
          response.end();
        },
        () => undefined, // killed while it spoke: what it had not said was not said
      );
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', pathname === '/page.js' ? 'text/javascript' : 'text/html');
    if (pathname === '/page.js') response.end(script);
    else
      response.end(
        pathname === '/tab'
          ? tabPage
          : allTabs(searchParams.getAll('tab'), searchParams.has('begun') ? '&begun' : ''),
      );
  });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /**
     * Where these tabs are open side by side.
     *
     * @param begun whether something was confirmed before
     */
    url: (tabs: readonly string[], begun: boolean) =>
      `http://127.0.0.1:${port}/?${tabs.map(tab => `tab=${tab}`).join('&')}${begun ? '&begun' : ''}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
