import { describe, expect, it } from 'vitest';
import { outcomeProblem, plain, problemFrom, readableStack, stuckProblem } from './problems';

const frame = { path: 'src/plugin.ts', line: 2, column: 9, functionName: 'init' };
const source = {
  files: {
    'checks.test.ts': 'init()',
    'src/plugin.ts': 'a;\nb.init(x);\nc;',
    'src/router.ts': 'r;\n',
  },
  hidden: ['src/hidden.ts'],
  mapStack: (stack: string) => (stack.includes('learner') ? [frame] : []),
};
const error = { name: 'TypeError', message: 'x is not a function', stack: 'learner' };

describe('problemFrom', () => {
  it('points at the learner’s own line, and shows those around it', () => {
    const problem = problemFrom('start', 'It failed', error, source);
    expect(problem).toMatchObject({
      kind: 'start',
      title: 'It failed',
      message: 'TypeError: x is not a function',
      where: { path: 'src/plugin.ts', line: 2, column: 9 },
      frames: [frame],
    });
    expect(problem.codeFrame).toBe(
      ['  1 | a;', '> 2 | b.init(x);', '    |         ^', '  3 | c;'].join('\n'),
    );
  });

  it('prefers the place that the error itself names', () => {
    const where = { path: 'src/router.ts', line: 1, column: 1 };
    const problem = problemFrom('start', 't', { ...error, where }, source);
    expect(problem.where).toEqual(where);
    expect(problem.codeFrame).toContain('r;');
  });

  it('says nothing about a place that it doesn’t know', () => {
    const problem = problemFrom('start', 't', { ...error, stack: 'framework' }, source);
    expect(Object.keys(problem).sort()).toEqual(['kind', 'message', 'title']);
  });

  it.each(['src/gone.ts', 'constructor', '__proto__'])('survives a place in %s', path => {
    const where = { path, line: 1, column: 1 };
    const problem = problemFrom('start', 't', { ...error, where }, source);
    expect(problem.where).toEqual(where);
    expect(problem.codeFrame).toBeUndefined();
  });

  it('does not point into a hidden file: a frame below may be the learner’s', () => {
    const hidden = { path: 'src/hidden.ts', line: 1, column: 1 };
    const view = { ...source, mapStack: () => [{ ...hidden, functionName: 'install' }, frame] };
    const problem = problemFrom('start', 't', { ...error, where: hidden }, view);
    expect(problem).toMatchObject({ where: { path: 'src/plugin.ts', line: 2 }, frames: [frame] });
    expect(readableStack('', view)).toBe('at init src/plugin.ts:2:9');
  });

  it('knows the loop guard’s error as a loop', () => {
    expect(problemFrom('start', 't', { ...error, name: 'LoopError' }, source).kind).toBe('loop');
  });
});

describe('plain', () => {
  it.each([
    ['Error', 'no', 'no'],
    ['ModuleError', 'There is no x.', 'There is no x.'],
    ['', 'no', 'no'],
    ['TypeError', 'no', 'TypeError: no'],
    ['TypeError', 'TypeError: no', 'TypeError: no'],
    ['TypeError', '(0 , __import0_.todos) is not a function', 'TypeError: todos is not a function'],
  ])('%s, %s → %s', (name, message, text) => expect(plain({ name, message })).toBe(text));
});

it('readableStack keeps the learner’s frames alone', () => {
  expect(readableStack('learner', source)).toBe('at init src/plugin.ts:2:9');
  expect(readableStack('framework', source)).toBeUndefined();
});

describe('stuckProblem', () => {
  it('names the plugins, and where their init stands, but not that of a test', () => {
    const problem = stuckProblem(['a', 'b'], 5, source);
    expect(problem.message).toMatch(/^Plugin `a`, `b` has been starting for 5 s/);
    expect(problem.where?.path).toBe('src/plugin.ts');
    expect(problem.codeFrame).toContain('> 2 | b.init(x);');
  });
  it('does not point into a hidden file', () => {
    expect(stuckProblem([], 5, { ...source, hidden: ['src/plugin.ts'] }).where).toBeUndefined();
  });
  it('does without names and without a place', () => {
    const problem = stuckProblem([], 5, { ...source, files: {} });
    expect(problem.message).toMatch(/^A plugin has/);
    expect(problem.where).toBeUndefined();
  });
});

describe('outcomeProblem', () => {
  it('has nothing to say about what was decided or cancelled', () => {
    expect(outcomeProblem({ kind: 'decided', passed: 0, failed: 1 }, source)).toBeUndefined();
    expect(outcomeProblem({ kind: 'cancelled' }, source)).toBeUndefined();
  });
  it('tells a check that hangs from a plugin that hangs', () => {
    const timeout = { kind: 'timeout', name: 'lists', ms: 5_000 } as const;
    expect(outcomeProblem(timeout, source)?.title).toBe('“lists” did not finish');
    expect(outcomeProblem({ ...timeout, pending: [] }, source)?.title).toMatch('did not finish');
    expect(outcomeProblem({ ...timeout, pending: ['a'] }, source)?.message).toContain('`a`');
  });
});
