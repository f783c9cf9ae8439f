import type { Certificate } from '../../src/certification/core/certificate';

// Solutions of the exercise first-backend that do something else besides.

/** What a program could try. Each of them rejects, or throws, where it may not; `world` is set beforehand. */
export const attempts = `
const world = WORLD;
const { createRequire } = await import('node:module');
const get = name => import(/* @vite-ignore */ 'node:' + name);
const fs = await get('fs');
const attempts = {
  'sees an environment variable': () => {
    if (process.env[world.variable] === undefined) throw new Error('it is not there');
  },
  'reads a file of the repository': () => fs.readFileSync(world.repository + '/README.md'),
  'lists the folders of the system': () => fs.readdirSync('/'),
  'reads the environment of its parent': () => fs.readFileSync(world.ownEnvironment),
  'writes a file': () => fs.writeFileSync(world.folder + '/written', 'x'),
  'makes a link to a file': () => fs.symlinkSync(world.repository + '/README.md', world.folder + '/link'),
  'starts a process': async () => {
    const { execFileSync } = await get('child_process');
    execFileSync(process.execPath, ['--version']);
  },
  'starts a thread': async () => {
    const { Worker } = await get('worker_threads');
    await new Worker('', { eval: true }).terminate();
  },
  'loads a native module': () => {
    const require = createRequire(world.repository + '/package.json');
    const Database = require('better-sqlite3');
    new Database(':memory:').close();
  },
  'connects to a server': async () => {
    const net = await get('net');
    await new Promise((resolve, reject) => {
      const socket = net.connect(world.port, '127.0.0.1', resolve).on('error', reject);
      setTimeout(() => reject(new Error('no answer')), 2000).unref();
      resolve.socket = socket;
    });
  },
  'fetches a page': () => fetch('http://127.0.0.1:' + world.port),
  'sends a datagram': async () => {
    const dgram = await get('dgram');
    const socket = dgram.createSocket('udp4');
    await new Promise((resolve, reject) => {
      socket.send('x', world.port, '127.0.0.1', error => (error ? reject(error) : resolve()));
    }).finally(() => socket.close());
  },
  'signals another process': () => process.kill(world.process, 0),
};
const worked = [];
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    worked.push(name);
  } catch {}
}
`;

/** The names of all attempts. */
export const attemptNames = [...attempts.matchAll(/^ {2}'([^']+)': /gm)].map(
  ([, name]) => name ?? '',
);

export interface World {
  readonly variable: string;
  readonly repository: string;
  readonly ownEnvironment: string;
  readonly folder: string;
  readonly port: number;
  readonly process: number;
}

/** A certificate for one exercise alone, whose solution has code in front of it. */
export function withCode(certificate: Certificate, code: string): Certificate {
  const [first] = certificate.evidence.exercises;
  if (!first) throw new Error('This certificate has no exercise.');
  const plugin = first.files['src/plugin.ts'];
  if (plugin === undefined) throw new Error(`${first.id} has no src/plugin.ts.`);
  const files = { ...first.files, 'src/plugin.ts': `// @ts-nocheck\n${code}\n${plugin}` };
  return {
    ...certificate,
    evidence: { ...certificate.evidence, exercises: [{ ...first, files }] },
  };
}

/** Tries everything, and can't be imported if anything worked. */
export const tries = (world: World) =>
  `${attempts.replace('WORLD', JSON.stringify(world))}
if (worked.length > 0) throw new Error('it got out: ' + worked.join(', '));`;

export const hostile = {
  loops: 'for (;;) {}',
  hoards: 'const all = []; for (;;) all.push(Buffer.alloc(64 * 1024 * 1024, 1));',
  leaves: 'process.exit(0);',
  'makes every check pass': `
import { chai } from 'vitest';
chai.Assertion.prototype.assert = function () {};`,
  'prints results': `
import { writeSync } from 'node:fs';
const result = JSON.stringify({ checks: [{ name: 'forged', status: 'passed', milliseconds: 1 }], errors: [] });
for (const descriptor of [1, 2]) { try { writeSync(descriptor, result + '\\n'); } catch {} }
console.log(result);
throw new Error('and it does not work');`,
  'asks for a file of the repository': (repository: string) =>
    `const { default: text } = await import(/* @vite-ignore */ '/@fs/${repository}/README.md?raw');
if (text) console.log(text);`,
};
