// backend-defaults/rootLogger and backend-test-utils build winston formats at import time and this sandbox brings its own
// root logger, so every member is an inert value that can be called, constructed and subclassed.
const inert = new Proxy(function () {}, {
  get(target, key) {
    if (key === '__esModule' || key === 'then') return undefined;
    if (key === 'prototype') return target.prototype;
    if (key === Symbol.toPrimitive) return () => '';
    return inert;
  },
  apply: () => inert,
  construct: () => inert,
});
// Named properties: interop helpers copy own keys and would see none on a bare proxy.
module.exports = {
  format: inert,
  config: inert,
  transports: inert,
  createLogger: inert,
  addColors: inert,
  Logger: inert,
};
