/**
 * CommonJS source for an `empty` alias: it can be imported, destructured and subclassed at load time (which is what
 * packages do with optional drivers), and says what is missing as soon as it is called or constructed.
 */
export function emptyModuleSource(specifier: string): string {
  const message = JSON.stringify(`${specifier} is not available in the browser sandbox`);
  return `const fail = () => { throw new Error(${message}); };
const hide = new Set(['__esModule', 'then', 'prototype', 'name', 'length']);
const member = () => new Proxy(function () {}, handler);
const members = new Map();
const handler = {
  get: (target, key) => {
    if (typeof key === 'symbol' || hide.has(key)) return Reflect.get(target, key);
    if (key === 'default') return module.exports;
    if (!members.has(key)) members.set(key, member());
    return members.get(key);
  },
  apply: fail,
  construct: fail,
};
module.exports = member();
`;
}
