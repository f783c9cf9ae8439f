import { describe, expect, it } from 'vitest';
import type { SiteFiles } from '../../testing/site';
import { helloLesson } from '../../testing/site';
import { changed, findingsOf, goodLesson } from '../testing/goodLesson';

const find = (changes: SiteFiles) => findingsOf(changes, 'exercise');
const without = (...names: string[]): SiteFiles =>
  Object.fromEntries(names.map(name => [`${helloLesson}/${name}`, undefined]));

const firstStep = '  - text: Say hello in [src/greeting.ts](file:src/greeting.ts#greeting).\n';

describe('exercise', () => {
  it('is there', () => {
    const none = Object.keys(goodLesson)
      .map(name => name.slice(helloLesson.length + 1))
      .filter(name => /^(?:exercise|starter|solution|wrong|checks)/.test(name));
    const names = [...none, 'starter/src/names.ts', 'solution/src/names.ts'];
    expect(find(without(...names))).toEqual(['index.mdx: exercise: no exercise']);
    const why = 'minutes: 10\nexempt:\n  exercise: The tree on this page is what there is to do.';
    expect(find({ ...without(...names), ...changed('index.mdx', 'minutes: 10', why) })).toEqual([]);
  });

  it('may be a demo', () => {
    const demo = Object.values(changed('exercise.yaml', 'profile:', 'kind: demo\nprofile:'))[0];
    const text = demo?.replace(/startsPassing: .*\n/, '').replaceAll(/ {4}check: .*\n/g, '');
    expect(
      find({
        ...without('checks.test.ts', 'wrong/nobody/expect.yaml', 'wrong/nobody/src/greeting.ts'),
        ...without('solution/src/greeting.ts', 'solution/src/names.ts'),
        [`${helloLesson}/exercise.yaml`]: text,
      }),
    ).toEqual([]);
  });

  it('has three to seven steps', () => {
    const step = `${firstStep}    check: says hello\n`;
    expect(find(changed('exercise.yaml', step, ''))).toEqual([
      'exercise.yaml:9: exercise: 2 steps',
    ]);
    expect(find(changed('exercise.yaml', step, step.repeat(6)))).toEqual([
      'exercise.yaml:9: exercise: 8 steps',
    ]);
  });

  it('names a file in each step', () => {
    expect(
      find(changed('exercise.yaml', firstStep, '  - text: Say hello to whoever comes.\n')),
    ).toEqual([expect.stringContaining('step 1 ("Say hello to whoever comes.…") names no file')]);
  });

  it('has two or three hints', () => {
    const hint = '  - A template string joins them.\n';
    expect(find(changed('exercise.yaml', hint, ''))).toEqual([
      expect.stringContaining('exercise: 1 hint'),
    ]);
    expect(find(changed('exercise.yaml', hint, hint.repeat(3)))).toEqual([
      expect.stringContaining('exercise: 4 hints'),
    ]);
  });

  it('has four to eight checks', () => {
    const last = "it('ends', () => expect(greeting('you')).toMatch(/!$/));\n";
    const fewer = {
      ...changed('checks.test.ts', last, ''),
      ...changed('exercise.yaml', 'check: ends', 'check: says hello'),
    };
    expect(find(fewer)).toEqual([expect.stringContaining('exercise: 3 checks')]);
    const more = [1, 2, 3, 4, 5].map(n => last.replace('ends', `ends ${n}`)).join('');
    expect(find(changed('checks.test.ts', last, last + more))).toEqual([
      expect.stringContaining('exercise: 9 checks'),
    ]);
  });

  it('is larger as a checkpoint', () => {
    expect(find(changed('exercise.yaml', 'hints:', 'hintsAfter: 2\nhints:'))).toEqual([
      expect.stringContaining('exercise: 4 checks'),
    ]);
  });

  it('says why', () => {
    const why = 'why: People like to be greeted by name.\n';
    expect(find(changed('exercise.yaml', why, ''))).toEqual([
      expect.stringContaining('exercise: no why'),
    ]);
  });

  it('records a mistake, with its message', () => {
    const files = ['wrong/nobody/expect.yaml', 'wrong/nobody/src/greeting.ts'];
    const noneStarts = changed('exercise.yaml', 'startsPassing: [greets anyone]\n', '');
    expect(find({ ...without(...files), ...noneStarts })).toEqual([
      expect.stringContaining('exercise: no wrong solution'),
    ]);
    expect(find(changed('wrong/nobody/expect.yaml', 'message: to contain\n', ''))).toEqual([
      expect.stringContaining('no wrong solution with a message'),
    ]);
  });

  it('has no check that nothing fails', () => {
    expect(find(changed('wrong/nobody/expect.yaml', ', greets anyone', ''))).toEqual([
      expect.stringContaining('the check "greets anyone" passes for the starter and for every'),
    ]);
  });
});
