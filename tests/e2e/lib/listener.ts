import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another origin that answers everybody, and remembers who asked. */
export async function listener() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<title>outside</title>');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>(resolve => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    asked,
    host,
    url: `http://${host}/escape`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
