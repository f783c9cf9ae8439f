import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countsOf } from './counts';
import { runSteps, type Outcome } from './runStep';
import type { Step } from './steps';
import { steps } from './steps';
import { summary } from './summary';

const vitest = (passed: number, failed: number) => ({
  success: failed === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
});
const step = (id: string, needs: string[] = []): Step => ({
  id,
  title: `Step ${id}`,
  command: ['tsc'],
  cores: 'both',
  needs,
});

describe('what a step counts for', () => {
  it('is one test for a step without tests', () => {
    expect(countsOf(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countsOf(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("is what Vitest's report says", () => {
    expect(countsOf(false, 'vitest', vitest(7, 2))).toEqual({ passed: 7, failed: 2, skipped: 0 });
  });

  it("is what Playwright's report says", () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(countsOf(false, 'playwright', report)).toEqual({ passed: 6, failed: 1, skipped: 2 });
  });

  it('is a failure when the runner failed though no test did, wrote no report, or ran nothing', () => {
    expect(countsOf(false, 'vitest', vitest(7, 0)).failed).toBe(1);
    expect(countsOf(true, 'vitest', undefined).failed).toBe(1);
    expect(countsOf(true, 'vitest', vitest(0, 0)).failed).toBe(1);
  });
});

describe('a test run', () => {
  const run = (failing: string[]) => async (ran: Step) => ({
    step: ran,
    counts: countsOf(!failing.includes(ran.id)),
    seconds: 61,
  });

  it('goes on after a failure, and leaves out what needs the failed step', async () => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    const outcomes = await runSteps(
      [step('a'), step('b', ['a']), step('c', ['b']), step('d')],
      run(['a']),
    );
    expect(outcomes.map(({ counts, without }) => [counts.passed, counts.failed, without])).toEqual([
      [0, 1, undefined],
      [0, 1, 'a'],
      [0, 1, 'b'],
      [1, 0, undefined],
    ]);
  });

  describe('what runs at the same time', () => {
    const told: string[] = [];
    const slow = async (ran: Step) => {
      told.push(`${ran.id} begins`);
      await new Promise(resolve => setTimeout(resolve, ran.id === 'a' ? 30 : 10));
      told.push(`${ran.id} ends`);
      return { step: ran, counts: countsOf(true), seconds: 0 };
    };
    const one = (id: string, needs?: string[]): Step => ({ ...step(id, needs), cores: 'one' });
    const rest = (id: string): Step => ({ ...step(id), cores: 'rest' });
    beforeEach(() => {
      told.length = 0;
      vi.spyOn(console, 'log').mockReturnValue(undefined);
    });

    it('are two steps of one core, and one with both', async () => {
      const outcomes = await runSteps([one('a'), one('b'), one('c'), step('d'), step('e')], slow);
      expect(outcomes.map(outcome => outcome.step.id).join('')).toBe('abcde');
      expect(told.slice(0, 4)).toEqual(['a begins', 'b begins', 'b ends', 'c begins']);
      expect(told.slice(-4)).toEqual(['d begins', 'd ends', 'e begins', 'e ends']);
    });

    it('is nothing that waits for another', async () => {
      await runSteps([one('a'), one('b', ['a']), one('c')], slow);
      expect(told.slice(-3)).toEqual(['a ends', 'b begins', 'b ends']);
      const round = [step('b', ['a']), step('a', ['b'])];
      await expect(runSteps(round, slow)).rejects.toThrow('"b" needs one that needs it');
    });

    it('are, beside one with both cores, those that take the rest of them', async () => {
      await runSteps([one('b'), rest('c'), rest('d'), step('a')], slow);
      expect(told.slice(0, 4)).toEqual(['b begins', 'b ends', 'a begins', 'c begins']);
      expect(told.indexOf('c ends')).toBe(told.indexOf('d begins') - 1);
      expect(told.indexOf('d begins')).toBeLessThan(told.indexOf('a ends'));
    });

    it('are two of these where nothing else is left', async () => {
      await runSteps([rest('b'), rest('c'), rest('d')], slow);
      expect(told.slice(0, 3)).toEqual(['b begins', 'c begins', 'b ends']);
    });
  });

  it('ends with the sum, in one line that tools can read', () => {
    const outcomes: Outcome[] = [
      { step: step('a'), counts: { passed: 40, failed: 1, skipped: 0 }, seconds: 12.34 },
      { step: step('bb'), counts: { passed: 0, failed: 1, skipped: 0 }, seconds: 0, without: 'a' },
      { step: step('c'), counts: { passed: 2, failed: 0, skipped: 3 }, seconds: 61 },
    ];
    expect(summary(outcomes, 73.3).split('\n')).toEqual([
      '✗ Step a   12.3 s  40 passed, 1 failed',
      '✗ Step bb   0.0 s  not run: "a" failed',
      '✓ Step c   61.0 s  2 passed, 0 failed, 3 skipped',
      '',
      'All of it took 1 min 13 s.',
      '42 passed, 2 failed',
    ]);
  });

  it('says once more what failed, cut where it is long, and what was flaky', () => {
    const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
    const text = summary(
      [
        {
          step: step('a'),
          counts: { passed: 1, failed: 1, skipped: 0 },
          seconds: 1,
          failures: [
            { title: 'a.test.ts › fails', message: long, flaky: false },
            { title: 'b.test.ts › wavers', message: 'too late', flaky: true },
          ],
        },
      ],
      1,
    );
    expect(text).toContain('✗ Step a: a.test.ts › fails\n    line 0\n');
    expect(text).toContain('    line 15\n    …\n');
    expect(text).not.toContain('line 16');
    expect(text).toContain(
      '~ Step a: b.test.ts › wavers (passed when tried again)\n    too late\n',
    );
    expect(text.split('\n').at(-1)).toBe('1 passed, 1 failed');
  });
});

describe('the steps', () => {
  it('need only steps that come before them', () => {
    steps.forEach(({ needs = [] }, index) => {
      const before = steps.slice(0, index).map(earlier => earlier.id);
      expect(needs.filter(id => !before.includes(id))).toEqual([]);
    });
  });
});
