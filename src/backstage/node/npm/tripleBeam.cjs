// The symbols that winston formats share; same values as triple-beam 1.4.
module.exports = {
  LEVEL: Symbol.for('level'),
  MESSAGE: Symbol.for('message'),
  SPLAT: Symbol.for('splat'),
  configs: {},
};
