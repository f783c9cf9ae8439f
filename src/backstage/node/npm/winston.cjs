// winston 3, as far as Backstage asks for it: backend-defaults and backend-test-utils build formats at import time (the
// sandbox has a root logger of its own), and the scaffolder gives each task a logger. No colours: nobody looks at a terminal.
const { LEVEL, MESSAGE } = require('./tripleBeam.cjs');

const levels = { error: 0, warn: 1, info: 2, http: 3, verbose: 4, debug: 5, silly: 6 };

/** winston's own maker of formats: transform(info, options) → a function that gives the format with its options. */
const format = transform => options => ({ options, transform });

const apply = (formats, info) =>
  formats.reduce((result, each) => result && each.transform(result, each.options), info);

const rest = info => {
  const text = JSON.stringify({ ...info, level: undefined, message: undefined, splat: undefined });
  return text === '{}' ? '' : ` ${text}`;
};

const written = text =>
  format((info, options) => Object.assign(info, { [MESSAGE]: text(info, options) }));

Object.assign(format, {
  combine: (...formats) => ({ transform: info => apply(formats, info) }),
  simple: written(info => `${info.level}: ${info.message}${rest(info)}`),
  json: written(info => JSON.stringify(info)),
  printf: text => written(info => text(info))(),
  timestamp: format(info => Object.assign(info, { timestamp: new Date().toISOString() })),
  errors: format(info => info),
  splat: format(info => info),
  colorize: () => ({ transform: info => info, colorize: (_level, text) => text, addColors() {} }),
});

class Logger {
  constructor(options = {}, meta = {}) {
    this.options = options;
    this.meta = meta;
    this.level = options.level ?? 'info';
    this.transports = [options.transports ?? []].flat();
  }

  log(level, message, meta) {
    if (levels[level] > levels[this.level]) return this;
    const fields = typeof meta === 'object' && meta !== null ? meta : {};
    const info = { ...this.meta, ...fields, level, message, [LEVEL]: level, [MESSAGE]: message };
    const formatted = this.options.format ? apply([this.options.format], info) : info;
    if (formatted) for (const transport of this.transports) transport.log(formatted, () => {});
    return this;
  }

  child(meta) {
    return new Logger(this.options, { ...this.meta, ...meta });
  }

  add(transport) {
    this.transports.push(transport);
    return this;
  }

  close() {}
}
for (const level of Object.keys(levels)) {
  Logger.prototype[level] = function log(message, meta) {
    return this.log(level, message, meta);
  };
}

class Console {
  log(info, done) {
    console.log(info[MESSAGE]);
    done?.();
  }
}

module.exports = {
  format,
  config: { npm: { levels } },
  transports: { Console },
  createLogger: options => new Logger(options),
  addColors() {},
  Logger,
};
