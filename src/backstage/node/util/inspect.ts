import base from 'util/util.js';

const custom: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never;

interface Options {
  depth?: number | null;
  [option: string]: unknown;
}
type Custom = (depth: number, options: Options, inspect: typeof inspectValue) => unknown;

const entriesOf = (value: Map<unknown, unknown> | Set<unknown>, options: Options): string => {
  const shown =
    value instanceof Map
      ? [...value].map(
          ([key, one]) => `${inspectValue(key, options)} => ${inspectValue(one, options)}`,
        )
      : [...value].map(one => inspectValue(one, options));
  const name = `${value.constructor.name}(${value.size})`;
  return shown.length > 0 ? `${name} { ${shown.join(', ')} }` : `${name} {}`;
};

/** A class's instances carry its name in Node; npm's util prints bare braces. */
const classNameOf = (value: object): string => {
  const name = (Object.getPrototypeOf(value) as object | null)?.constructor?.name;
  const plain = name === undefined || name === 'Object' || name === '';
  return plain || Object.prototype.toString.call(value) !== '[object Object]' ? '' : `${name} `;
};

function inspectValue(value: unknown, options: Options = {}): string {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'symbol' ? String(value) : base.inspect(value, options);
  }
  const own = (value as { [custom]?: Custom })[custom];
  if (typeof own === 'function') {
    const result = own.call(value, options.depth ?? 2, options, inspectValue);
    return typeof result === 'string' ? result : inspectValue(result, options);
  }
  if (value instanceof Map || value instanceof Set) return entriesOf(value, options);
  if (value instanceof Error && value.stack) {
    return value.cause === undefined
      ? value.stack
      : `${value.stack} {\n  [cause]: ${inspectValue(value.cause, options)}\n}`;
  }
  return classNameOf(value) + base.inspect(value, options);
}

/**
 * util.inspect: npm's util 0.12 with what it lacks at the outermost value: `inspect.custom`, Map, Set, bigint, class
 * names, and an error's stack and cause. Inside a value these print as npm's util prints them.
 */
export const inspect = Object.assign(
  (value: unknown, options?: Options | boolean, depth?: number | null): string =>
    inspectValue(
      value,
      typeof options === 'object' ? options : depth === undefined ? {} : { depth },
    ),
  { custom, defaultOptions: { depth: 2, breakLength: 80 }, colors: {}, styles: {} },
);
