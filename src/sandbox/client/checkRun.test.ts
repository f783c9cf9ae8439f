import { describe, expect, it } from 'vitest';
import type { FromHost } from '../protocol/page';
import { hasPassed, hearOfRun, newCheckRun } from './checkRun';

type Check = Extract<FromHost, { type: 'stagecraft/check' }>;
const check = (name: string, status: Check['status'], rest: Partial<Check> = {}): Check => ({
  type: 'stagecraft/check',
  run: 1,
  name,
  status,
  ...rest,
});
const end: FromHost = { type: 'stagecraft/run-end', run: 1 };
const runOf = (...messages: FromHost[]) =>
  messages.reduce((run, message) => hearOfRun(run, message, 1), newCheckRun(['a', 'b']));

describe('a run of checks', () => {
  it('has passed when each expected check has, and the run ended', () => {
    expect(hasPassed(runOf(check('a', 'passed'), check('b', 'passed'), end))).toBe(true);
    expect(hasPassed(runOf(check('a', 'passed'), check('b', 'passed')))).toBe(false);
  });

  it.each<[string, FromHost[]]>([
    ['one was never heard of', [check('a', 'passed'), end]],
    ['one was still running', [check('a', 'passed'), check('b', 'running'), end]],
    ['others passed in its place', [check('a', 'passed'), check('c', 'passed'), end]],
    ['nothing ran', [end]],
    [
      'one fails after it has passed',
      [check('a', 'passed'), check('b', 'passed'), check('a', 'failed'), end],
    ],
    [
      'one passes after it has failed',
      [check('a', 'failed'), check('b', 'passed'), check('a', 'passed'), end],
    ],
    ['it passes after the end', [end, check('a', 'passed'), check('b', 'passed')]],
    ['it is of another run', [check('a', 'passed', { run: 2 }), check('b', 'passed'), end]],
    [
      'there is a problem',
      [
        check('a', 'passed'),
        check('b', 'passed'),
        { ...end, problem: { kind: 'stopped', title: 'Stopped', message: '' } },
      ],
    ],
  ])('has not passed when %s', (_why, messages) => {
    expect(hasPassed(runOf(...messages))).toBe(false);
  });

  it('has not passed when it has no checks at all', () => {
    expect(hasPassed(hearOfRun(newCheckRun([]), end, 1))).toBe(false);
  });

  it('does not grow by what is said again, nor by how much is said', () => {
    const run = runOf(check('a', 'passed'));
    expect(hearOfRun(run, check('a', 'running'), 1)).toBe(run);
    expect(hearOfRun(run, check('a', 'passed', { ms: 3 }), 1)).toBe(run);
    expect(hearOfRun(run, check('__proto__', 'passed'), 1)).toBe(run);
    const failure = { name: 'Error', message: 'x'.repeat(1e6), diff: 'y'.repeat(1e6) };
    const said = runOf(check('a', 'failed', { failure })).checks.a?.failure;
    expect(said?.message.length).toBeLessThan(5_000);
    expect(said?.diff?.length).toBeLessThan(5_000);
  });
});
