// winston-transport 4, for subclasses with a `log` of their own; the real one brings another copy of readable-stream.
const EventEmitter = require('events');

module.exports = class Transport extends EventEmitter {
  constructor(options = {}) {
    super();
    Object.assign(this, options);
  }
};
