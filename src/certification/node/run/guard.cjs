// @ts-check
'use strict';
// Stands at the beginning of the process that runs a learner's solution (`node --require`), before any other code. What
// the operating system and Node.js's permission model leave open is closed here: Node.js 20, 22 and 24 have no permission
// for the network. It is JavaScript against JavaScript, so it is the second fence, never the only one that is relied on.

const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');
const Module = require('node:module');

/** @param {string} what */
const refuse = what => {
  throw new Error(`A solution that is being verified may not ${what}.`);
};

/** Ports on which this process itself listens: `startTestBackend` does, and its checks ask it. */
const own = new Set();
const { listen } = net.Server.prototype;
net.Server.prototype.listen = /** @type {typeof listen} */ (
  /** @this {import('node:net').Server} @param {unknown[]} args */
  function (...args) {
    this.once('listening', () => {
      const address = this.address();
      if (address && typeof address === 'object') own.add(address.port);
    });
    return Reflect.apply(listen, this, args);
  }
);

const loopback = new Set(['localhost', '127.0.0.1', '::1', '::', '0.0.0.0', '::ffff:127.0.0.1']);
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = /** @type {typeof connect} */ (
  /** @this {import('node:net').Socket} @param {unknown[]} args */
  function (...args) {
    // `net.connect` hands on an array of its arguments, already in order.
    const [first, second] = Array.isArray(args[0]) ? args[0] : args;
    const options =
      typeof first === 'object' && first !== null ? first : { port: first, host: second };
    const host = typeof options.host === 'string' ? options.host : 'localhost';
    // One way to ask, so that nothing can answer differently the second time.
    const port = Number(options.port);
    if (options.path != null || options.fd != null || !loopback.has(host) || !own.has(port)) {
      refuse(`connect to ${options.path == null ? `${host}:${port}` : 'a socket'}`);
    }
    const callback = args.find(argument => typeof argument === 'function');
    return Reflect.apply(connect, this, [
      { ...options, host, port },
      ...(callback ? [callback] : []),
    ]);
  }
);

for (const name of ['bind', 'connect', 'send']) {
  Object.assign(dgram.Socket.prototype, { [name]: () => refuse('send datagrams') });
}

const { lookup } = dns;
for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module)) {
    if (/^(resolve|reverse|lookupService|setServers)/.test(name)) {
      Object.assign(module, { [name]: () => refuse('ask for addresses') });
    }
  }
}
for (const Resolver of [dns.Resolver, dns.promises.Resolver]) {
  for (const name of Object.getOwnPropertyNames(Resolver.prototype)) {
    if (/^(resolve|reverse)/.test(name)) {
      Object.assign(Resolver.prototype, { [name]: () => refuse('ask for addresses') });
    }
  }
}
Object.assign(dns, {
  /** @param {string} host @param {unknown[]} rest */
  lookup: (host, ...rest) =>
    loopback.has(host) ? Reflect.apply(lookup, dns, [host, ...rest]) : refuse('ask for addresses'),
});
const { lookup: promised } = dns.promises;
Object.assign(dns.promises, {
  /** @param {string} host @param {import('node:dns').LookupOptions} options */
  lookup: (host, options) =>
    loopback.has(host) ? promised(host, options) : refuse('ask for addresses'),
});

// Another process of the same user could be ended, or made to listen to a debugger.
const { kill } = process;
process.kill = (pid, signal) =>
  pid === process.pid ? kill(pid, signal) : refuse('signal other processes');
for (const name of [
  '_debugProcess',
  '_debugEnd',
  '_startProfilerIdleNotifier',
  'binding',
  '_linkedBinding',
]) {
  if (name in process) {
    Object.defineProperty(process, name, { value: () => refuse(`use process.${name}`) });
  }
}

// Native modules are allowed for an exercise with a database alone, and no permission holds them: SQLite could open, make
// and copy files. So there is this one native module, and its databases are in memory. (better-sqlite3 12)
const { dlopen } = process;
process.dlopen = (module, filename, ...rest) =>
  /[\\/]better_sqlite3\.node$/.test(filename)
    ? dlopen(module, filename, ...rest)
    : refuse('load native modules');

/** @param {unknown} sql */
const staysInMemory = sql => {
  // VACUUM can write into a file; a database in memory never needs it.
  if (/\battach\b|\bvacuum\b|\bload_extension\b/i.test(String(sql))) refuse('let SQLite use files');
};

/** @param {{ prototype: Record<string, (...args: unknown[]) => unknown> }} Database */
const inMemory = Database => {
  for (const name of ['exec', 'prepare']) {
    const method = Database.prototype[name];
    if (!method) continue; // a version without it has nothing to guard
    Database.prototype[name] = /** @this {unknown} @param {unknown[]} args */ function (...args) {
      // As a text, so that it can't be another one when SQLite asks.
      const sql = String(args[0]);
      staysInMemory(sql);
      return Reflect.apply(method, this, [sql, ...args.slice(1)]);
    };
  }
  for (const name of ['loadExtension', 'backup']) {
    Database.prototype[name] = () => refuse('let SQLite use files');
  }
  /** @param {unknown[]} args */
  const expectMemory = ([file]) => {
    if (file !== undefined && file !== '' && file !== ':memory:') refuse('let SQLite use files');
  };
  const kind = new Proxy(/** @type {any} */ (Database), {
    construct(target, args, asked) {
      expectMemory(args);
      return Reflect.construct(target, args, asked);
    },
    apply(target, self, args) {
      expectMemory(args);
      return Reflect.apply(target, self, args);
    },
  });
  // Every database leads to what made it.
  Database.prototype.constructor = kind;
  return kind;
};

const loader = /** @type {{ _load(...args: unknown[]): unknown }} */ (
  /** @type {unknown} */ (Module)
);
const { _load: load } = loader;
const kept = new Map();
loader._load = /** @this {unknown} @param {unknown[]} args */ function (...args) {
  const loaded = /** @type {any} */ (load.apply(this, args));
  if (typeof loaded !== 'function' || !('SqliteError' in loaded)) return loaded;
  if (!kept.has(loaded)) kept.set(loaded, inMemory(loaded));
  return kept.get(loaded);
};

Module.syncBuiltinESMExports();
