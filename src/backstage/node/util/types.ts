import base from 'util/util.js';

const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * util.types: npm's checks, and those it can't do. `isProxy` can't be known in a browser and is false; with false,
 * inspectors look inside, which is what they would do with a plain object.
 */
export const types = {
  ...base.types,
  isProxy: (_value: unknown): boolean => false,
  isExternal: (_value: unknown): boolean => false,
  isModuleNamespaceObject: (value: unknown): boolean => tag(value) === 'Module',
  isNativeError: (value: unknown): boolean => value instanceof Error || tag(value) === 'Error',
  isKeyObject: (_value: unknown): boolean => false,
  isCryptoKey: (value: unknown): boolean => tag(value) === 'CryptoKey',
};
