import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confiningFlags } from './nodeFlags';

const guard = fileURLToPath(new URL('./guard.cjs', import.meta.url));
const siteDir = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-'));
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((_request, response) => response.end('hello'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs code behind the fences, and gives what it prints: a value, or the message of what it throws. */
function held(code: string, addons = false): string {
  const flags = confiningFlags({
    readable: [path.join(siteDir, 'node_modules'), path.dirname(guard)],
    writable: [],
    addons,
    heapMb: 256,
  });
  const program = `(async () => { ${code} })().then(value => console.log(value), error => console.log('refused:', (error.cause ?? error).message))`;
  return execFileSync(
    process.execPath,
    [...flags, '--no-warnings', '--require', guard, '--eval', program],
    {
      encoding: 'utf8',
      cwd: siteDir,
      env: { NODE_PATH: path.join(siteDir, 'node_modules') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  ).trim();
}

describe('behind the fences', () => {
  it('a server of its own can be asked', () => {
    const code = `
const server = require('http').createServer((q, r) => r.end('hello from me')).listen(0);
await new Promise(resolve => server.once('listening', resolve));
const answer = await (await fetch('http://localhost:' + server.address().port)).text();
server.closeAllConnections(); server.close();
return answer;`;
    expect(held(code)).toBe('hello from me');
  });

  const net = () => `await new Promise((y, n) => require('net').connect`;
  it.each<[what: string, code: () => string, message: RegExp]>([
    [
      'fetch',
      () => `return (await fetch('http://127.0.0.1:${port}')).text()`,
      /connect to 127\.0\.0\.1/,
    ],
    ['connect by port', () => `${net()}(${port}, y).on('error', n))`, /connect to localhost/],
    [
      'connect by options',
      () => `${net()}({ port: ${port}, host: '::1' }, y).on('error', n))`,
      /connect to ::1/,
    ],
    [
      'connect to another host',
      () => `${net()}({ port: 80, host: '192.0.2.1' }, y).on('error', n))`,
      /connect to 192/,
    ],
    [
      'connect to a socket',
      () => `${net()}('/var/run/docker.sock', y).on('error', n))`,
      /connect to a socket/,
    ],
    [
      'tls',
      () =>
        `await new Promise((y, n) => require('tls').connect(${port}, '127.0.0.1', y).on('error', n))`,
      /connect to 127/,
    ],
    ['names', () => `return require('dns').promises.resolve4('example.org')`, /ask for addresses/],
    ['look-ups', () => `return require('dns').promises.lookup('example.org')`, /ask for addresses/],
    [
      'datagrams',
      () => `require('dgram').createSocket('udp4').send('x', ${port})`,
      /send datagrams/,
    ],
    ['signals', () => `process.kill(process.ppid, 0)`, /signal other processes/],
    ['debuggers', () => `process._debugProcess(process.ppid)`, /_debugProcess|signal/],
    ['bindings', () => `process.binding('tcp_wrap')`, /process\.binding/],
    [
      'files',
      () => `return require('fs').readFileSync('/etc/hostname', 'utf8')`,
      /restricted|denied/i,
    ],
    ['processes', () => `return require('child_process').execSync('id')`, /restricted|denied/i],
  ])('%s are refused', (_what, code, message) => {
    const said = held(code());
    expect(said).toMatch(/^refused: /);
    expect(said).toMatch(message);
  });

  const sqlite = `const Database = require('better-sqlite3');`;

  it('SQLite works in memory, where it is allowed', () => {
    const code = `${sqlite} return new Database(':memory:').prepare('select 6 * 7').pluck().get()`;
    expect(held(code, true)).toBe('42');
    expect(held(code)).toMatch(/^refused: /);
  });

  it.each([
    `new Database('${folder}/a.sqlite')`,
    `Database('${folder}/a.sqlite')`,
    `new Database(':memory:').exec("attach '${folder}/a.sqlite' as a")`,
    `new Database(':memory:').exec("vacuum into '${folder}/a.sqlite'")`,
    `await new Database(':memory:').backup('${folder}/a.sqlite')`,
    `new Database(':memory:').loadExtension('${folder}/a')`,
    `new (Object.getPrototypeOf(new Database(':memory:')).constructor)('${folder}/a.sqlite')`,
    `process.dlopen({ exports: {} }, '${folder}/other.node')`,
  ])('and not with files: %s', code => {
    expect(held(`${sqlite} ${code}; return 'done'`, true)).toMatch(/^refused: .*may not/);
  });
});
