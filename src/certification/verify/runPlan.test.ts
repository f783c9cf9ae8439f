import { describe, expect, it, vi } from 'vitest';
import { hasPassed, type CheckRun } from '../../sandbox/client/checkRun';
import type { Problem } from '../../sandbox/protocol/common';
import { sha256 } from '../core/digest';
import type { CourseExercise } from '../core/course';
import { planOf } from './plan';
import { CourseFileError, hiddenPaths, programOf } from './program';
import { runPlan, type RunPlanOptions, type Results } from './runPlan';
import { course, issued, run, texts } from './verify.testing';

const load = (url: string) => Promise.resolve(texts[url] ?? '');
const plan = planOf(issued(), course.exercises);
const one = course.exercises[1]!;

const start = (change: Partial<RunPlanOptions> = {}) =>
  runPlan(plan, {
    load,
    hasPassed,
    run: () => Promise.resolve(run('passed')),
    signal: new AbortController().signal,
    onResults: () => undefined,
    ...change,
  });
const statesOf = (results: Results) =>
  Object.fromEntries(Object.entries(results).map(([id, { state }]) => [id, state]));

describe('a program', () => {
  it('is the learner’s files with the course’s own: its starter, read-only files and checks', async () => {
    expect(await programOf(one, { 'src/plugin.ts': 'mine' }, load)).toEqual({
      'src/plugin.ts': 'mine',
      'src/index.ts': '// both src/index.ts\n',
      'checks.test.ts': '// both checks.test.ts\n',
    });
    expect((await programOf(one, {}, load))['src/plugin.ts']).toBe('// starter src/plugin.ts\n');
  });

  it('has no file that the learner has deleted, where they may', async () => {
    const may: CourseExercise = { ...one, may: { create: [], delete: true } };
    expect(await programOf(may, {}, load)).not.toHaveProperty('src/plugin.ts');
  });

  it('takes a file of the course only if it is the one that course.json names', async () => {
    const changed = (url: string) => Promise.resolve(`${texts[url]} `);
    await expect(programOf(one, {}, changed)).rejects.toThrow(CourseFileError);
    await expect(programOf(one, {}, () => Promise.reject(new Error('404')))).rejects.toThrow(
      /could not be loaded \(404\)/,
    );
  });

  it('knows which files are hidden from the reader', () => {
    const text = '// hidden';
    const hidden = {
      path: 'src/h.ts',
      role: 'hidden' as const,
      variant: 'both' as const,
      url: '/h',
      sha256: sha256(text),
    };
    expect(hiddenPaths({ ...one, files: [...one.files, hidden] })).toEqual(['src/h.ts']);
  });
});

describe('the solutions of a certificate', () => {
  it('run one after another, each with its own files', async () => {
    const seen: string[] = [];
    let running = 0;
    const results = await start({
      async run(exercise, files) {
        running += 1;
        expect(running).toBe(1);
        await Promise.resolve();
        running -= 1;
        seen.push(`${exercise.id}: ${files['src/plugin.ts']}`);
        return run('passed');
      },
    });
    expect(seen).toEqual(['one: // my one\n', 'two: // my two\n']);
    expect(statesOf(results)).toEqual({ one: 'passed', two: 'passed' });
  });

  const stopped: Problem = { kind: 'stopped', title: 'Your code was stopped', message: '' };
  it.each<[string, () => Promise<CheckRun>, string]>([
    ['fails', () => Promise.resolve(run('failed')), 'failed'],
    ['is stopped', () => Promise.resolve({ ...run('passed'), problem: stopped }), 'undecided'],
    ['leaves a check out', () => Promise.resolve(run('todo')), 'undecided'],
    ['breaks the runner', () => Promise.reject(new Error('no')), 'undecided'],
  ])('go on after one that %s', async (_how, first, state) => {
    const runs: RunPlanOptions['run'] = ({ id }) =>
      id === 'one' ? first() : Promise.resolve(run('passed'));
    expect(statesOf(await start({ run: runs }))).toEqual({ one: state, two: 'passed' });
  });

  it('are run once more where they failed: a busy machine may have kept a check waiting', async () => {
    const outcomes = ['failed', 'passed', 'failed', 'failed'] as const;
    const seen: string[] = [];
    const results = await start({
      async run(exercise) {
        seen.push(exercise.id);
        return run(outcomes[seen.length - 1] ?? 'passed');
      },
    });
    const [first, second] = plan.map(({ evidence }) => evidence.id);
    expect(seen.slice(0, 4)).toEqual([first, first, second, second]);
    expect(statesOf(results)).toMatchObject({ [first!]: 'passed', [second!]: 'failed' });
  });

  it('go on after one whose course files can’t be had', async () => {
    const results = await start({
      load: url => (url.includes('/one/') ? Promise.reject(new Error('404')) : load(url)),
    });
    expect(statesOf(results)).toEqual({ one: 'undecided', two: 'passed' });
  });

  it('end when the reader has enough, and what was not run says so', async () => {
    const control = new AbortController();
    const results = await start({
      signal: control.signal,
      run: () => {
        control.abort();
        return Promise.reject(control.signal.reason as Error);
      },
    });
    expect(results).toEqual({
      one: { state: 'skipped', why: 'cancelled' },
      two: { state: 'skipped', why: 'cancelled' },
    });
  });

  it('have a time each, and one for all of them', async () => {
    vi.useFakeTimers();
    const patience: number[] = [];
    const results = await start({
      limits: { each: 100, all: 150 },
      run: (_exercise, _files, { patienceMs }) => {
        patience.push(patienceMs);
        vi.setSystemTime(Date.now() + 100);
        return Promise.resolve(run('passed'));
      },
    });
    expect(patience).toEqual([100, 50]);
    expect(statesOf(results)).toEqual({ one: 'passed', two: 'passed' });
    const late = await start({ limits: { each: 100, all: 0 } });
    expect(late.one).toEqual({ state: 'skipped', why: 'time' });
    vi.useRealTimers();
  });
});
