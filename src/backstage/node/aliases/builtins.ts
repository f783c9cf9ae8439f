import { type Alias, file, npm } from './alias';

const own = (name: string, why: string): Alias => file(`entries/${name}.cjs`, why);
const unenv = (name: string, why: string): Alias => npm(`unenv/node/${name}`, why);

/**
 * One entry per Node built-in that the framework imports; keys have no `node:`. Own shims are reached through a CommonJS
 * entry, so that `require('http')` gives one plain mutable object and `import http, { get } from 'http'` works too, as in Node.
 */
export const nodeBuiltins: Record<string, Alias> = {
  http: own('http', 'express, backend-defaults/rootHttpRouter, superagent'),
  https: own('https', 'backend-defaults/rootHttpRouter, superagent'),
  crypto: own('crypto', 'etag, cookie-signature, backend-defaults, knex, uuid'),
  process: own('process', 'readable-stream, backend-defaults/rootLifecycle'),
  fs: own('fs', 'knex (migrations), backend-plugin-api (paths), send'),
  'fs/promises': own('fs-promises', 'backend-test-utils'),
  timers: own('timers', 'knex, backend-defaults'),
  'timers/promises': own('timers-promises', 'knex, backend-defaults'),
  util: own('util', 'express, knex, backend-test-utils'),
  'util/types': own('util-types', 'undici-like clients'),
  url: own('url', 'express (parseurl), superagent'),
  net: own('net', 'express (isIP), proxy-addr, knex'),
  tty: own('tty', 'debug, colorette'),
  stream: npm('readable-stream/lib/stream.js', 'express, body-parser, knex'),
  'stream/promises': npm('readable-stream/lib/stream/promises.js', 'backend-defaults'),
  events: own('events', 'express, knex, readable-stream'),
  buffer: npm('buffer/', 'safe-buffer, readable-stream'),
  string_decoder: npm('string_decoder/', 'readable-stream, raw-body'),
  path: own('path', 'express, knex, backend-plugin-api'),
  'path/posix': own('path', 'backend-plugin-api'),
  querystring: npm('querystring-es3', 'express, superagent'),
  assert: own('assert', 'backend-test-utils, http-proxy'),
  'assert/strict': own('assert', 'backend-test-utils'),
  async_hooks: own('async_hooks', 'raw-body, knex, backend-defaults'),

  // No shim of our own: unenv gives the shape, and what can't work says so when called.
  'stream/web': unenv('stream/web', 'backend-defaults/urlReader'),
  'stream/consumers': unenv('stream/consumers', 'backend-defaults/urlReader'),
  child_process: unenv('child_process', 'backend-plugin-api, cli-common'),
  cluster: unenv('cluster', 'prom-client, @keyv/*'),
  console: unenv('console', 'backend-test-utils'),
  constants: unenv('constants', 'graceful-fs'),
  diagnostics_channel: unenv('diagnostics_channel', 'undici, pino'),
  dgram: unenv('dgram', 'infinispan'),
  dns: unenv('dns', 'backend-defaults/discovery (SRV records)'),
  'dns/promises': unenv('dns/promises', 'backend-defaults/discovery'),
  http2: unenv('http2', 'superagent'),
  module: unenv('module', 'backend-defaults/rootConfig'),
  os: unenv('os', 'debug (supports-color), backend-test-utils'),
  perf_hooks: unenv('perf_hooks', 'knex, @opentelemetry/core'),
  punycode: unenv('punycode', 'whatwg-url, tough-cookie'),
  'readline/promises': unenv('readline/promises', 'unenv/node/readline'),
  readline: unenv('readline', 'express-rate-limit, minimist-like CLIs'),
  tls: unenv('tls', 'superagent, pg'),
  v8: unenv('v8', 'prom-client, isolated-vm'),
  vm: unenv('vm', 'jsep-like evaluators'),
  worker_threads: unenv('worker_threads', 'backend-defaults, piscina'),
  zlib: unenv('zlib', 'compression, body-parser, superagent'),
};
