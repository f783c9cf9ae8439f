import { describe, expect, it } from 'vitest';
import { toJson } from './json';

describe('toJson', () => {
  it('leaves plain JSON as it is', () => {
    const value = { a: [1, 'two', null, true, { b: {} }] };
    expect(toJson(value)).toEqual(value);
  });

  it('marks a circle where it closes, and only there', () => {
    const shared = { n: 1 };
    const circle: Record<string, unknown> = { first: shared, second: shared };
    circle.self = circle;
    circle.list = [circle];
    expect(toJson(circle)).toEqual({
      first: { n: 1 },
      second: { n: 1 },
      self: '[Circular]',
      list: ['[Circular]'],
    });
  });

  it('notes what JSON cannot hold', () => {
    class Point {
      x = 1;
      hidden = undefined;
    }
    expect(
      toJson({
        big: 12n,
        nan: NaN,
        nothing: undefined,
        made: function made() {},
        symbol: Symbol('s'),
        date: new Date(0),
        wrong: new Date(NaN),
        error: new TypeError('no'),
        pattern: /a/g,
        map: new Map([['k', 1]]),
        set: new Set([1]),
        bytes: new Uint8Array(3),
        point: new Point(),
        toJSON: undefined,
      }),
    ).toEqual({
      big: '12n',
      nan: 'NaN',
      made: '[Function: made]',
      symbol: 'Symbol(s)',
      date: '1970-01-01T00:00:00.000Z',
      wrong: 'Invalid Date',
      error: { name: 'TypeError', message: 'no' },
      pattern: '/a/g',
      map: { k: 1 },
      set: [1],
      bytes: '[Uint8Array of 3 bytes]',
      point: { x: 1 },
    });
  });

  it('survives getters, toJSON and proxies that throw', () => {
    const fail = () => {
      throw new Error('gotcha');
    };
    expect(toJson(Object.defineProperty({}, 'x', { get: fail, enumerable: true }))).toEqual({
      x: '[getter that throws]',
    });
    expect(toJson({ toJSON: fail })).toBe('[unreadable: gotcha]');
    expect(toJson(new Proxy({}, { ownKeys: fail, has: fail }))).toBe('[unreadable: gotcha]');
  });

  it('cuts what is too deep, too long or too much', () => {
    let deep: object = {};
    for (let i = 0; i < 20; i++) deep = { deep };
    expect(JSON.stringify(toJson(deep))).toContain('[Object]');
    expect(toJson('x'.repeat(20_000))).toMatch(/^x{10000}… \(20000 characters\)$/);
    expect(toJson(Array.from({ length: 150 }, () => 0))).toHaveLength(101);
    expect(
      Object.keys(
        toJson(Object.fromEntries(Array.from({ length: 150 }, (_, i) => [i, i]))) as object,
      ),
    ).toHaveLength(101);
  });
});
