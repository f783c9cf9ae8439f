import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard, LoopError } from './guard';
import { programOf } from './testing';

/** Runs a function body natively, and compiled; it gives what it wants compared. */
function both(body: string) {
  const native = (0, eval)(`(function () { "use strict"; ${body}\n})`) as () => unknown;
  const program = programOf({ 'src/a.js': `export function go() { ${body}\n}` });
  const compiled = program.load('src/a.js').go as () => unknown;
  return { native: native(), compiled: compiled(), rounds: program.rounds.length };
}

const FORMS: [form: string, body: string, rounds: number][] = [
  ['while', 'let i = 0; while (i < 3) { i++ } return i;', 3],
  ['while without a block', 'let i = 0; while (i < 3) i++; return i;', 3],
  ['while with an empty statement', 'let i = 0; while (i++ < 3); return i;', 3],
  ['do', 'let i = 0; do { i++ } while (i < 3); return i;', 3],
  ['do without a block', 'let i = 0; do i++; while (i < 3); return i;', 3],
  ['do on lines without semicolons', 'let i = 0\ndo\ni++\nwhile (i < 3)\nreturn i', 3],
  [
    'for',
    'const o = []; for (let i = 0; i < 3; i++) { o.push(() => i) } return o.map(f => f());',
    3,
  ],
  ['for with an empty head', 'let i = 0; for (;;) { if (i++ > 1) break } return i;', 3],
  ['for with everything in its head', 'let i; for (i = 0; i < 3; i++); return i;', 3],
  ['for-in', 'const o = []; for (const k in { a: 1, b: 2 }) o.push(k); return o;', 2],
  ['for-of', 'const o = []; for (const [k, v] of new Map([[1, 2]])) o.push(k, v); return o;', 1],
  ['for-of over var', 'for (var x of [1, 2]); return x;', 2],
  [
    'if and else as the body',
    'const o = []; for (const i of [1, 2, 3]) if (i > 1) if (i > 2) o.push("c"); else o.push("b"); else o.push("a"); return o;',
    3,
  ],
  [
    'nested without blocks',
    'const o = []; for (const i of [1, 2]) for (const j of [3, 4]) while (o.length < i * j) o.push(j); return o;',
    14,
  ],
  [
    'continue with a label',
    'const o = []; outer: for (const i of [1, 2, 3]) { for (const j of [1, 2]) { if (i === 2) continue outer; o.push([i, j]) } } return o;',
    8,
  ],
  [
    'break with a label',
    'const o = []; outer: while (true) { for (;;) { o.push(1); if (o.length > 2) break outer; } } return o;',
    4,
  ],
  [
    'two labels',
    'let n = 0; a: b: for (const i of [1, 2, 3]) { n++; for (;;) { if (i === 2) break a; continue b } } return n;',
    4,
  ],
  [
    'a label in a body without a block',
    'let n = 0; for (const i of [1, 2]) inner: for (;;) { n++; break inner } return n;',
    4,
  ],
  ['a labelled block', 'let n = 0; block: { for (;;) { n++; break block } } return n;', 1],
  [
    'in an arrow function’s body',
    'const f = n => { for (let i = 0; i < n; i++) if (i === 1) return i; return -1 }; return [f(1), f(5)];',
    3,
  ],
  [
    'in an arrow function that is an argument',
    'return [1, 2].map(n => { let s = 0; while (s < n) s++; return s });',
    3,
  ],
  [
    'in a generator',
    'function* g() { for (let i = 0; ; i++) { const x = yield i; if (x) return x } } const it = g(); return [it.next(), it.next(), it.next("end"), it.next()];',
    2,
  ],
  [
    'over a generator',
    'function* g() { while (true) yield 1 } let n = 0; for (const x of g()) if ((n += x) > 3) break; return n;',
    8,
  ],
  [
    'in a method, a getter and a class’s static block',
    'class A { static n = 0; static { while (A.n < 2) A.n++ } get x() { for (const i of [1]) return i } m() { do { return 2 } while (true) } } const a = new A(); return [A.n, a.x, a.m()];',
    4,
  ],
  [
    'in a default value',
    'function f(x = (() => { let i = 0; while (i < 2) i++; return i })()) { return x } return f();',
    2,
  ],
  [
    'in a switch',
    'const o = []; for (const i of [1, 2, 3]) switch (i) { case 2: continue; case 3: for (;;) { o.push(i); break } default: o.push(-i) } return o;',
    4,
  ],
  [
    'around try and finally',
    'const o = []; for (const i of [1, 2]) try { if (i === 1) continue; o.push(i) } finally { o.push(-i) } return o;',
    2,
  ],
  [
    'with functions declared in the body',
    'const o = []; for (const i of [1, 2]) { o.push(f()); function f() { return i } } return o;',
    2,
  ],
  [
    'with const in the body',
    'const o = []; for (let i = 0; i < 2; i++) { const j = i; o.push(() => j) } return o.map(f => f());',
    2,
  ],
];

describe('a guarded loop does what it did', () => {
  it.each(FORMS)('%s', (_, body, rounds) => {
    const result = both(body);
    expect(result.compiled).toEqual(result.native);
    expect(result.rounds).toBe(rounds);
  });

  it('in async functions', async () => {
    const body = `return (async () => {
      const o = [];
      for await (const x of (async function* () { yield 1; yield 2 })()) o.push(x);
      outer: for (const i of [1, 2, 3]) { await null; for (;;) { await null; if (i === 2) continue outer; o.push(i); break } }
      return o;
    })();`;
    const result = both(body);
    expect(await result.compiled).toEqual(await result.native);
    expect(await result.compiled).toEqual([1, 2, 1, 3]);
  });

  it('whatever loops and labels are nested in each other', () => {
    fc.assert(
      fc.property(statement(3, []), source => {
        const result = both(`let steps = 0; const log = []; ${source}\nreturn log;`);
        expect(result.compiled).toEqual(result.native);
      }),
      { numRuns: 400 },
    );
  });

  it('names the place of the loop as the reader knows it', () => {
    const program = programOf({
      'src/a.ts':
        'export function go(a: number) {\n  const x: string = ""; for (const i of [a]) if (x) ; else\n    while (a-- > 0);\n}',
    });
    (program.load('src/a.ts').go as (n: number) => void)(1);
    expect(program.rounds).toEqual(['src/a.ts:2:25', 'src/a.ts:3:5']);
  });
});

/** A statement that loops, breaks and continues in all ways; each round counts, and 60 end everything. */
function statement(depth: number, labels: string[]): fc.Arbitrary<string> {
  const label = `l${labels.length}`;
  const leaf = fc.oneof(
    fc.nat(9).map(n => `log.push(${n});`),
    fc
      .constantFrom(
        'continue;',
        'break;',
        ...labels.flatMap(l => [`continue ${l};`, `break ${l};`]),
      )
      .map(jump => (labels.length > 0 ? `if (log.length % 3 === 1) ${jump}` : ';')),
  );
  if (depth === 0) return leaf;
  const inner = fc.array(statement(depth - 1, [...labels, label]), { minLength: 1, maxLength: 3 });
  const tick = 'if (++steps > 60) throw 0;';
  const single = fc.tuple(statement(depth - 1, [...labels, label]), fc.nat(3));
  const head = fc.constantFrom(
    'for (const i of [1, 2, 3])',
    'for (const k in { a: 1, b: 2 })',
    'for (let i = 0; i < 3; i++)',
    'while (log.length < 20 && ++steps < 60)',
  );
  const guarded = (loop: string) =>
    `try { ${label}: ${loop} } catch (e) { if (e !== 0) throw e; log.push('end') }`;
  return fc.oneof(
    leaf,
    fc.tuple(head, inner).map(([h, b]) => guarded(`${h} { ${tick} ${b.join(' ')} }`)),
    fc
      .tuple(head, single)
      .map(([h, [s, n]]) =>
        guarded(
          `${h} if (++steps > 60) throw 0; else if (steps % 4 === ${n}) log.push('x'); else ${s}`,
        ),
      ),
    inner.map(b => guarded(`do { ${tick} ${b.join(' ')} } while (++steps % 5)`)),
  );
}

describe('an endless loop', () => {
  it('is stopped, and the error says where', () => {
    const guard = createGuard({ budgetMs: 20 });
    const program = programOf(
      { 'src/a.ts': 'export const go = (x: number) => {\n  let n = 0; for (;;) n += x;\n};' },
      {},
      guard.check,
    );
    try {
      (program.load('src/a.ts').go as (n: number) => void)(1);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LoopError);
      expect((error as LoopError).where).toEqual({ path: 'src/a.ts', line: 2, column: 14 });
    }
  });

  it.each([
    ['that catches', 'while (true) { try { for (;;); } catch {} }'],
    [
      'in a retrying caller',
      'for (let i = 0; ; i++) { try { (() => { for (;;); })() } catch { continue } }',
    ],
    ['that waits for promises only', 'return (async () => { while (true) await null; })()'],
    [
      'that waits for promises and catches',
      'return (async () => { while (true) try { await Promise.reject(1) } catch {} })()',
    ],
    ['of an endless generator', 'return [...(function* () { while (true) yield 1 })()].length'],
  ])('%s is stopped too', async (_, body) => {
    const guard = createGuard({ budgetMs: 20 });
    const program = programOf(
      { 'src/a.ts': `export async function go() { ${body} }` },
      {},
      guard.check,
    );
    await expect((program.load('src/a.ts').go as () => Promise<void>)()).rejects.toThrow(LoopError);
  });
});
