import { describe, expect, it } from 'vitest';
import type { Outcome, Question, Tree } from './types';
import { partingOf, problemsOf, walk, waysOf } from './walk';

const outcome: Outcome = {
  title: 'An end',
  build: '',
  roles: [],
  start: '',
  example: '',
  source: { label: '', url: '' },
};
const question = (...to: string[]): Question => ({
  ask: '?',
  help: '',
  options: to.map((target, index) => ({ id: `${index}`, label: `Answer ${index}`, to: target })),
});
const small: Tree = {
  first: 'a',
  questions: { a: question('b', 'x'), b: question('x', 'y') },
  outcomes: { x: outcome, y: outcome },
};
const changed = (change: Partial<Tree>): Tree => ({ ...small, ...change });

describe('walking', () => {
  it('goes from question to question, and ends at an outcome', () => {
    expect(walk(small, []).at).toMatchObject({ kind: 'question', id: 'a' });
    expect(walk(small, ['0']).at).toMatchObject({ kind: 'question', id: 'b' });
    const end = walk(small, ['0', '1']);
    expect(end.at).toMatchObject({ kind: 'outcome', id: 'y' });
    expect(end.steps.map(({ id, option }) => [id, option.id])).toEqual([
      ['a', '0'],
      ['b', '1'],
    ]);
  });

  it('refuses an answer that the question doesn’t have, and one after the end', () => {
    expect(() => walk(small, ['7'])).toThrow('the question "a" has no option "7"');
    expect(() => walk(small, ['1', '0'])).toThrow('comes after the end "x"');
  });

  it('finds every way to every outcome', () => {
    expect(waysOf(small)).toEqual([
      { outcome: 'x', answers: ['0', '0'] },
      { outcome: 'y', answers: ['0', '1'] },
      { outcome: 'x', answers: ['1'] },
    ]);
  });

  it('says where two ways part', () => {
    const one = {
      id: 'c',
      wish: '',
      answers: [
        { option: '0', because: '' },
        { option: '1', because: '' },
      ],
      made: '',
      source: { label: '', url: '' },
      packages: [],
    };
    expect(partingOf(one, ['0', '1'])).toBeUndefined();
    expect(partingOf(one, ['0', '0'])).toBe(1);
    expect(partingOf(one, ['1'])).toBe(0);
  });
});

describe('a tree’s problems', () => {
  it('has none where all is well', () => {
    expect(problemsOf(small)).toEqual([]);
  });

  it.each<[string, Partial<Tree>, string]>([
    ['a dead end', { questions: { a: question('x', 'z'), b: question('x', 'y') } }, '"a" leads to "z", which doesn\'t exist'], // prettier-ignore
    ['a loop', { questions: { a: question('b', 'x'), b: question('a', 'y') } }, 'leads back to itself: a → b → a'], // prettier-ignore
    ['a question that nothing leads to', { questions: { ...small.questions, c: question('x', 'y') } }, 'nothing leads to "c"'], // prettier-ignore
    ['an outcome that nothing leads to', { outcomes: { ...small.outcomes, z: outcome } }, 'nothing leads to "z"'], // prettier-ignore
    ['a question without a choice', { questions: { a: question('b', 'x', 'y'), b: question('x') } }, 'the question "b" leaves no choice'], // prettier-ignore
    ['two answers with one end', { questions: { a: question('b', 'x'), b: question('y', 'y') } }, 'two options of "b" have the to "y"'], // prettier-ignore
    ['one id for two things', { outcomes: { ...small.outcomes, b: outcome } }, '"b" is a question and an outcome'], // prettier-ignore
  ])('finds %s', (_what, change, problem) => {
    expect(problemsOf(changed(change))).toContainEqual(expect.stringContaining(problem));
  });
});
