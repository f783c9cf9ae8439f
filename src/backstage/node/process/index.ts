import { EventEmitter } from 'node:events';
import { hrtime, uptime } from './hrtime';
import { nextTick } from './nextTick';

const unavailable = (what: string) => () => {
  throw new Error(`process.${what} is not available in the browser sandbox.`);
};

const output = (fd: 1 | 2, write: (text: string) => void) => ({
  fd,
  isTTY: false,
  columns: 80,
  writable: true,
  write(chunk: string | Uint8Array, ...rest: unknown[]) {
    const text = typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    write(text.replace(/\n$/, ''));
    const done = rest.at(-1);
    if (typeof done === 'function') nextTick(() => done());
    return true;
  },
  on() {
    return this;
  },
  once() {
    return this;
  },
  end() {},
});

/** Usage numbers are not known in a browser; zeroes keep health checks and metrics running. */
const memoryUsage = Object.assign(
  () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
  { rss: () => 0 },
);

/**
 * The `process` of a browser Worker, with what the framework reads: events (backend-defaults/rootLifecycle listens for
 * signals), hrtime (auditor, scheduler, knex), nextTick (readable-stream), env. It says it is Node 20 on Linux, which is
 * what version checks in the framework expect.
 */
const sandboxProcess = Object.assign(new EventEmitter(), {
  title: 'browser',
  browser: true,
  env: { NODE_ENV: 'test' },
  argv: ['node', 'sandbox'],
  argv0: 'node',
  execArgv: [] as string[],
  execPath: '/usr/bin/node',
  exitCode: undefined as number | undefined,
  version: 'v20.20.0',
  versions: { node: '20.20.0' },
  release: { name: 'node' },
  platform: 'linux',
  arch: 'x64',
  pid: 1,
  ppid: 0,
  features: {},
  config: { variables: {}, target_defaults: {} },
  cwd: () => '/',
  chdir: unavailable('chdir()'),
  umask: () => 0o022,
  uptime,
  hrtime,
  nextTick,
  memoryUsage,
  cpuUsage: () => ({ user: 0, system: 0 }),
  resourceUsage: () => ({ userCPUTime: 0, systemCPUTime: 0 }),
  getuid: () => 1000,
  getgid: () => 1000,
  exit: unavailable('exit()'),
  abort: unavailable('abort()'),
  kill: unavailable('kill()'),
  binding: unavailable('binding()'),
  emitWarning(warning: string | Error) {
    // oxlint-disable-next-line no-console -- Node writes warnings to stderr
    console.warn(warning instanceof Error ? `${warning.name}: ${warning.message}` : warning);
  },
  // oxlint-disable-next-line no-console -- stdout
  stdout: output(1, text => console.log(text)),
  // oxlint-disable-next-line no-console -- stderr
  stderr: output(2, text => console.error(text)),
  stdin: { fd: 0, isTTY: false },
});

export default sandboxProcess;
