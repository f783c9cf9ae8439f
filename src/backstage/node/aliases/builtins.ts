import { type Alias, file, npm } from './alias';

const own = (name: string, why: string): Alias => file(`entries/${name}.cjs`, why);
const unenv = (name: string, why: string): Alias => npm(`unenv/node/${name}`, why);

/**
 * One entry per Node built-in that the framework or a lesson imports; keys have no `node:`. Own shims are reached
 * through a CommonJS entry, so that `require('http')` gives one plain mutable object and `import http, { get } from
 * 'http'` works too, as in Node.
 */
export const nodeBuiltins: Record<string, Alias> = {
  assert: own('assert', 'knex, supertest'),
  async_hooks: own('async_hooks', 'raw-body, on-finished'),
  buffer: npm('buffer/', 'safe-buffer, readable-stream, express-rate-limit'),
  crypto: own('crypto', 'backend-defaults/auth and scheduler, etag, cookie-signature'),
  events: own('events', 'express, knex, tarn, readable-stream'),
  fs: own('fs', 'knex (migrations), cli-common (paths), send'),
  'fs/promises': own('fs-promises', 'formidable, lessons'),
  http: own('http', 'express, backend-defaults/rootHttpRouter, superagent'),
  https: own('https', 'backend-defaults/rootHttpRouter, superagent'),
  net: own('net', 'express (isIP), express-rate-limit, superagent'),
  path: npm('path-browserify', 'express, knex, backend-plugin-api'),
  process: own('process', 'lessons; readable-stream asks for process/, see npmReplacements'),
  querystring: npm('querystring-es3', 'express, body-parser'),
  stream: npm('readable-stream/lib/stream.js', 'send, superagent, knex'),
  'stream/promises': npm('readable-stream/lib/stream/promises.js', 'lessons'),
  string_decoder: npm('string_decoder/', 'superagent, formidable'),
  timers: own('timers', 'tarn'),
  'timers/promises': own('timers-promises', 'lessons'),
  tty: own('tty', 'debug, colorette, supports-color'),
  url: own('url', 'parseurl, serve-static, superagent, knex'),
  util: own('util', 'knex, superagent, debug, send'),

  // No shim of our own: unenv gives the shape, and what can't work says so when called.
  child_process: unenv('child_process', 'cron'),
  dns: unenv('dns', 'backend-defaults/discovery (SRV records)'),
  'dns/promises': unenv('dns/promises', 'unenv/node/dns'),
  http2: unenv('http2', 'superagent, supertest'),
  os: unenv('os', 'knex, supports-color, backend-test-utils (mock directory)'),
  tls: unenv('tls', 'superagent, supertest'),
  zlib: unenv('zlib', 'compression, body-parser, superagent'),
};
