import base from 'util/util.js';
import { format, formatWithOptions } from './format';
import { inspect } from './inspect';
import { inherits } from './inherits';
import { isDeepStrictEqual } from './deepEqual';
import { promisify } from './promisify';
import { toUSVString, stripVTControlCharacters, styleText } from './text';
import { types } from './types';

/**
 * node:util: npm's util 0.12 (inspect, format, inherits, deprecate, callbackify) with what Node added since. npm's lacks
 * isDeepStrictEqual, stripVTControlCharacters, styleText, TextEncoder and -Decoder, and half of `types`.
 */
export default {
  ...base,
  TextDecoder: globalThis.TextDecoder,
  TextEncoder: globalThis.TextEncoder,
  aborted: (signal: AbortSignal) =>
    new Promise<void>(resolve => signal.addEventListener('abort', () => resolve(), { once: true })),
  debug: base.debuglog,
  format,
  formatWithOptions,
  inherits,
  inspect,
  isDeepStrictEqual,
  parseArgs: (): never => {
    throw new Error(
      'util.parseArgs is not available in the browser sandbox: it has no command line.',
    );
  },
  promisify,
  stripVTControlCharacters,
  styleText,
  toUSVString,
  types,
};
