import nodeUtil from 'node:util';
import { describe, expect, it } from 'vitest';
import shimUtil from './index';

type Util = typeof nodeUtil;
const implementations: [string, Util][] = [
  ['node', nodeUtil],
  ['shim', shimUtil as unknown as Util],
];

class Point {
  constructor(
    readonly x: number,
    readonly y: number,
  ) {}
}
const withHole = (value: unknown): unknown[] => Object.assign([], { 1: value });
const cycle = () => {
  const object: Record<string, unknown> = { a: 1 };
  object.self = object;
  return object;
};

describe.each(implementations)('util of %s', (_name, util) => {
  const same: [unknown, unknown][] = [
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [NaN, NaN],
    [new Date(5), new Date(5)],
    [/a/g, /a/g],
    [new Map([[{ k: 1 }, [1]]]), new Map([[{ k: 1 }, [1]]])],
    [new Set([{ a: 1 }, 2]), new Set([2, { a: 1 }])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    [Buffer.from('ab'), Buffer.from('ab')],
    [new Uint8Array([1, 2]).buffer, new Uint8Array([1, 2]).buffer],
    [new Error('x'), new Error('x')],
    [new Point(1, 2), new Point(1, 2)],
    [cycle(), cycle()],
    [Object(1), Object(1)],
    [withHole(1), withHole(1)],
  ];
  it.each(same)('finds %o deeply equal to %o', (left, right) => {
    expect(util.isDeepStrictEqual(left, right)).toBe(true);
  });

  const different: [unknown, unknown][] = [
    [1, '1'],
    [0, -0],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [null, {}],
    [new Date(5), new Date(6)],
    [/a/g, /a/i],
    [new Map([[1, 1]]), new Map([[1, 2]])],
    [new Set([1]), new Set([2])],
    [new Uint8Array([1]), new Uint8Array([2])],
    [new Uint8Array([1]), new Int8Array([1])],
    [new Error('x'), new Error('y')],
    [new Error('x'), new TypeError('x')],
    [new Point(1, 2), { x: 1, y: 2 }],
    [Object(1), Object(2)],
    [withHole(1), [undefined, 1]],
    [{ [Symbol.for('s')]: 1 }, {}],
  ];
  it.each(different)('tells %o from %o', (left, right) => {
    expect(util.isDeepStrictEqual(left, right)).toBe(false);
  });

  it('promisifies callbacks, custom forms and keeps properties', async () => {
    const divide = Object.assign(
      (a: number, b: number, done: (error: Error | null, value?: number) => void) =>
        b === 0 ? done(new Error('by zero')) : done(null, a / b),
      { unit: 'none' },
    );
    const later = util.promisify(divide);
    expect(await later(6, 3)).toBe(2);
    await expect(later(6, 0)).rejects.toThrow('by zero');
    expect((later as unknown as { unit: string }).unit).toBe('none');
    expect(util.promisify(later as never)).toBe(later);
    function custom(): void {}
    Object.defineProperty(custom, util.promisify.custom, {
      value: () => Promise.resolve('custom'),
    });
    const own: () => Promise<unknown> = util.promisify(custom);
    expect(await own()).toBe('custom');
    expect(util.promisify.custom).toBe(Symbol.for('nodejs.util.promisify.custom'));
    expect(() => util.promisify(5 as never)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }),
    );
  });

  it('callbackifies', async () => {
    const back = util.callbackify(async (x: number) => x + 1);
    expect(await new Promise(resolve => back(1, (_error, value) => resolve(value)))).toBe(2);
  });

  it('inherits and keeps what the prototype had', () => {
    function Child() {}
    Child.prototype.own = () => 'own';
    class Parent {
      given() {
        return 'given';
      }
    }
    util.inherits(Child, Parent);
    const child = new (Child as unknown as new () => { own(): string; given(): string })();
    expect([child.own(), child.given(), child instanceof Parent]).toEqual(['own', 'given', true]);
    expect((Child as unknown as { super_: unknown }).super_).toBe(Parent);
    expect(() => util.inherits(Child, undefined as never)).toThrow(
      expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }),
    );
  });

  it('formats', () => {
    expect(util.format('%s is %d, %i, %j and 100%%', 'x', 1.5, 2.7, { a: 1 }, 'more')).toBe(
      'x is 1.5, 2, {"a":1} and 100% more',
    );
    const circle = cycle();
    expect(util.format('%j %f %O %c%s', circle, '1.5x', { a: 1 }, 'css', -0)).toBe(
      '[Circular] 1.5 { a: 1 } -0',
    );
    expect(util.format('%s', 'a', 'b', { c: 1 })).toBe('a b { c: 1 }');
    expect(util.format({ a: 1 }, 'x')).toBe('{ a: 1 } x');
    expect(util.format('100%')).toBe('100%');
    expect(util.format('%s %s %x', 1n)).toBe('1n %s %x');
    expect(util.format('%d %i %s', '0x10', 'no', { toString: () => 'own' })).toBe('16 NaN own');
    expect(util.format()).toBe('');
    expect(util.inspect({ a: [1, 'b'], c: null })).toBe("{ a: [ 1, 'b' ], c: null }");
    expect(util.inspect('x')).toBe("'x'");
    expect(util.inspect(new Map<unknown, unknown>([['a', { b: 1 }]]))).toBe(
      "Map(1) { 'a' => { b: 1 } }",
    );
    expect(util.inspect(new Set([1, 'x']))).toBe("Set(2) { 1, 'x' }");
    expect(util.inspect(new Point(1, 2))).toBe('Point { x: 1, y: 2 }');
    expect(util.inspect([null, undefined, true])).toBe('[ null, undefined, true ]');
    const error = new TypeError('broken');
    expect(util.inspect(error)).toBe(error.stack);
    expect(util.inspect({ [util.inspect.custom]: () => 'mine' })).toBe('mine');
  });

  it('strips ANSI codes', () => {
    expect(util.stripVTControlCharacters('\u001b[1m\u001b[31mred\u001b[39m\u001b[0m plain')).toBe(
      'red plain',
    );
    expect(util.stripVTControlCharacters('\u001b]8;;http://x.y\u0007link\u001b]8;;\u0007')).toBe(
      'link',
    );
  });

  it('knows types', () => {
    expect(util.types.isPromise(Promise.resolve())).toBe(true);
    expect(util.types.isPromise({ then() {} })).toBe(false);
    expect(util.types.isRegExp(/x/)).toBe(true);
    expect(util.types.isDate(new Date())).toBe(true);
    expect(util.types.isNativeError(new TypeError())).toBe(true);
    expect(util.types.isNativeError({ message: 'x' })).toBe(false);
    expect(util.types.isAsyncFunction(async () => {})).toBe(true);
    expect(util.types.isUint8Array(Buffer.alloc(1))).toBe(true);
    expect(util.types.isMap(new Map())).toBe(true);
    expect(util.toUSVString('a\ud800b')).toBe('a\ufffdb');
    expect(new util.TextDecoder().decode(new util.TextEncoder().encode('ü'))).toBe('ü');
  });

  it('warns of deprecation but calls through', () => {
    expect(util.deprecate((x: number) => x * 2, 'old')(2)).toBe(4);
  });
});
