import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/certification/core/certificate';
import { certificateCommand } from '../../src/certification/node/cli';
import { readSiteCourse } from '../../src/certification/node/siteCourse';
import { solvedCertificate } from '../../src/certification/node/solved.testing';
import { type Verified, verifyInput } from '../../src/certification/node/verifyInput';
import { attemptNames, attempts, hostile, tries, withCode, type World } from './hostile';

// Certificates are run again on Node.js: here those whose solutions are up to something. One that was earned in a browser is
// run again and signed by tests/e2e/certificate.spec.ts.

const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const site = readSiteCourse(siteDir);
const solved = solvedCertificate(siteDir);
const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-'));
const did = 'did:web:academy.example';
const now = new Date('2026-06-01T00:00:00.000Z');
const lines: string[] = [];
const command = (...argv: string[]) =>
  certificateCommand(argv, {
    siteDir,
    cwd: folder,
    now,
    print: line => void lines.push(line),
    note: () => undefined,
  });

/** One solution alone, so that the pathway asks for more whatever comes of it. */
const only = (code: string) => withCode(solved, code);
const run = (certificate: Certificate, limits = { seconds: 60, memoryMb: 3072 }) =>
  verifyInput(JSON.stringify(certificate), { site, issuers: [], now, limits });

let server: Server;
let world: World;
let refused: number;
const runs: Record<string, Verified> = {};

beforeAll(async () => {
  process.env.STAGECRAFT_TEST_SECRET = 'a secret';
  server = createServer((_request, response) => response.end('hello'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  world = {
    variable: 'STAGECRAFT_TEST_SECRET',
    repository: siteDir,
    ownEnvironment:
      process.platform === 'linux' ? `/proc/${process.pid}/environ` : `${siteDir}/README.md`,
    folder,
    port: (server.address() as AddressInfo).port,
    process: process.pid,
  };
  await command('keygen', '--issuer', did, '--id', '2026-1');
  const failing = only("throw new Error('not finished');");
  writeFileSync(path.join(folder, 'eve.json'), JSON.stringify(failing));
  const sign = (file: string, ...options: string[]) =>
    command(
      ...['sign', file, '--key', 'private-key.jwk.json'],
      ...['--issuer', did, '--name', 'The Academy', ...options],
    );

  refused = await sign('eve.json');
  runs.tries = await run(only(tries(world)));
  runs.loops = await run(only(hostile.loops), { seconds: 12, memoryMb: 3072 });
  runs.hoards = await run(only(hostile.hoards), { seconds: 60, memoryMb: 1536 });
  runs.leaves = await run(only(hostile.leaves));
  runs.forges = await run(only(hostile['makes every check pass']));
  runs.prints = await run(only(hostile['prints results']));
  runs.asks = await run(only(hostile['asks for a file of the repository'](siteDir)));
}, 240_000);
afterAll(() => {
  delete process.env.STAGECRAFT_TEST_SECRET;
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What became of the one solution. */
const resultOf = (name: string) => {
  const verified = runs[name];
  if (!verified?.ok) throw new Error(`${name} could not be opened: ${verified?.problems.join()}`);
  return verified.results['first-backend'];
};
/** What kept the one solution from being decided, in words that a failed test shows. */
const problemOf = (name: string) => {
  const result = resultOf(name);
  return result?.state === 'undecided' ? result.problem.message : undefined;
};
const undecided = (message: RegExp) => ({
  state: 'undecided',
  problem: { message: expect.stringMatching(message) as string },
});

describe('a solution', () => {
  it('that fails is said to fail, and is not signed', () => {
    expect(lines.join('\n')).toMatch(
      /eve\.json[^]*first-backend: [^]*not finished[^]*NOT VERIFIED/,
    );
    expect(refused).toBe(1);
    expect(existsSync(path.join(folder, 'eve.jwt'))).toBe(false);
  });

  it('can do nothing of what any other program can', async () => {
    const free = path.join(folder, 'free.mjs');
    const code = attempts.replace('WORLD', JSON.stringify(world));
    writeFileSync(free, `${code}\nconsole.log(JSON.stringify(worked));\nprocess.exit(0);`);
    const { stdout: program } = await promisify(execFile)(process.execPath, [free]);
    expect(attemptNames.length).toBeGreaterThan(10);
    expect(JSON.parse(program)).toEqual(attemptNames);
    expect(problemOf('tries')).toBeUndefined();
    expect(resultOf('tries')).toMatchObject({ state: 'passed' });
  });

  it('that never ends is ended when its time is over', () => {
    expect(resultOf('loops')).toMatchObject(undecided(/not done after 12 seconds/));
  });

  it('that hoards memory is ended before it has too much', () => {
    expect(resultOf('hoards')).toMatchObject(undecided(/more than 1536 MB/));
  });

  it('that ends its process has not passed', () => {
    expect(resultOf('leaves')).toMatchObject(undecided(/exit/));
  });

  it('that makes every check pass is found out by the one that must fail', () => {
    expect(resultOf('forges')).toMatchObject(undecided(/must fail did not/));
  });

  it('that prints results to everywhere is not listened to', () => {
    expect(resultOf('prints')).toMatchObject(undecided(/it does not work/));
  });

  it('gets no file of the repository from the process that serves its modules', () => {
    expect(resultOf('asks')).toMatchObject(undecided(/none of the files/));
  });
});
