import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);

interface IconvLite {
  encodingExists(encoding: string): boolean;
  decode(bytes: Uint8Array, encoding: string): string;
  encode(text: string, encoding: string): Uint8Array;
  getDecoder(encoding: string): { write(bytes: Uint8Array): string; end(): string | undefined };
}
const iconv = require('./iconvLite.cjs') as IconvLite;

describe('iconv-lite', () => {
  it('knows and decodes the encodings of the web', () => {
    expect(iconv.encodingExists('utf-8')).toBe(true);
    expect(iconv.encodingExists('nonsense')).toBe(false);
    expect(iconv.decode(Buffer.from('grüße'), 'utf-8')).toBe('grüße');
    expect(iconv.decode(Uint8Array.of(0x67, 0x72, 0xfc), 'iso-8859-1')).toBe('grü');
    expect(iconv.decode(Uint8Array.of(0x41, 0x00, 0xfc, 0x00), 'utf-16le')).toBe('Aü');
    expect([...iconv.encode('ü', 'utf8')]).toEqual([0xc3, 0xbc]);
  });

  it('decodes characters that are split between chunks', () => {
    const decoder = iconv.getDecoder('utf-8');
    expect(decoder.write(Uint8Array.of(0x61, 0xc3)) + decoder.write(Uint8Array.of(0xbc))).toBe(
      'aü',
    );
    expect(decoder.end() ?? '').toBe('');
  });
});

interface Querystring {
  parse(text: string): Record<string, unknown>;
  stringify(value: object): string;
}
const querystrings: [string, Querystring][] = [
  ['node', require('node:querystring') as Querystring],
  ['npm', require('querystring-es3') as Querystring],
];

describe.each(querystrings)('querystring, %s', (_name, querystring) => {
  it('parses and writes', () => {
    expect({ ...querystring.parse('a=1&b=2&b=3&c=%C3%BC&d=x+y&e') }).toEqual({
      a: '1',
      b: ['2', '3'],
      c: 'ü',
      d: 'x y',
      e: '',
    });
    expect(querystring.stringify({ a: 'x y', b: ['1', '2'], c: true })).toBe(
      'a=x%20y&b=1&b=2&c=true',
    );
  });
});

describe('triple-beam', () => {
  it('has the symbols of the package', () => {
    expect(require('./tripleBeam.cjs')).toMatchObject({
      LEVEL: Symbol.for('level'),
      MESSAGE: Symbol.for('message'),
      SPLAT: Symbol.for('splat'),
    });
  });
});

describe('winston', () => {
  it('can be built with at import time, by the names that the framework reads', () => {
    const winston = require('./winston.cjs') as Record<string, (...args: unknown[]) => unknown>;
    expect(Object.keys(winston)).toEqual(
      expect.arrayContaining(['format', 'createLogger', 'transports']),
    );
    expect(() => winston.createLogger?.({ format: winston.format?.() })).not.toThrow();
  });
});

describe('winston', () => {
  interface Info {
    level: string;
    message: string;
    [key: string | symbol]: unknown;
  }
  interface Winston {
    format: ((transform: (info: Info) => Info | false) => () => unknown) & {
      combine(...formats: unknown[]): unknown;
      simple(): unknown;
    };
    createLogger(options: object): {
      child(meta: object): { info(text: string, meta?: object): void; debug(text: string): void };
    };
  }
  const { createLogger, format } = require('./winston.cjs') as Winston;
  const Transport = require('./winstonTransport.cjs') as new () => object;

  it('hands what is logged, through its formats, to the transports', () => {
    const messages: unknown[] = [];
    class Keep extends Transport {
      log(info: Info, done: () => void) {
        messages.push(info[Symbol.for('message')]);
        done();
      }
    }
    const quiet = format(info => (info.message === 'secret' ? false : info));
    const logger = createLogger({
      level: 'info',
      format: format.combine(quiet(), format.simple()),
      transports: [new Keep()],
    }).child({ task: 7 });
    logger.info('begun');
    logger.info('secret');
    logger.debug('too much');
    logger.info('done', { steps: 3 });
    expect(messages).toEqual(['info: begun {"task":7}', 'info: done {"task":7,"steps":3}']);
  });
});
