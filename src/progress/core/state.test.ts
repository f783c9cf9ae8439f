import { describe, expect, it } from 'vitest';
import type { ProgressRecord } from './record';
import { standing } from './standing';
import { markOf, stateOf } from './state';
import { INSTANT, instantAfter } from './time';
import { createRid } from './rid';

let second = 0;
function record<K extends ProgressRecord['kind']>(
  rid: string,
  kind: K,
  data: object = {},
  id = 'http',
) {
  second += 1;
  const at = new Date(second * 1000).toISOString();
  return { rid, id, kind, at, course: 'v1', data } as ProgressRecord;
}
const files = { 'src/plugin.ts': 'x' };

describe('stateOf', () => {
  it('marks a lesson none, then read, then passed', () => {
    const read = record('a', 'read');
    const passed = record('b', 'passed', { files });
    expect(markOf(stateOf([]), 'http')).toBe('none');
    expect(markOf(stateOf([read]), 'http')).toBe('read');
    expect(markOf(stateOf([read, passed]), 'http')).toBe('passed');
    expect(markOf(stateOf([read, passed]), 'other')).toBe('none');
  });

  it('says whether the checks passed before the solution was seen, even if they pass again later', () => {
    const first = record('a', 'passed', { files });
    const seen = record('b', 'solution-seen');
    const again = record('c', 'passed', { files: { 'src/plugin.ts': 'y' } });
    expect(stateOf([first, seen, again]).get('http')?.passed).toMatchObject({
      unaided: true,
      files: { 'src/plugin.ts': 'y' },
    });
    expect(stateOf([seen, again]).get('http')?.passed).toMatchObject({ unaided: false });
  });

  it('counts tries, until a reset covers them', () => {
    const tries = [record('a', 'tried'), record('b', 'tried')];
    const reset = record('c', 'reset', { rids: ['a', 'b'] });
    expect(stateOf(tries).get('http')?.tries).toBe(2);
    expect(stateOf([...tries, reset]).get('http')?.tries).toBeUndefined();
    expect(markOf(stateOf(tries), 'http')).toBe('none');
  });

  it('gives the latest answer, whatever the order of the records', () => {
    const old = record('a', 'answered', { options: ['x'] }, 'http/q');
    const latest = record('b', 'answered', { options: ['y', 'z'] }, 'http/q');
    expect(stateOf([latest, old]).get('http/q')?.answer?.options).toEqual(['y', 'z']);
  });

  it('leaves out what a reset covers, and nothing else; undoing the reset brings it back', () => {
    const read = record('a', 'read');
    const passed = record('b', 'passed', { files });
    const reset = record('c', 'reset', { rids: ['b'] });
    const undone = record('d', 'reset-undone', { reset: 'c' });
    expect(markOf(stateOf([read, passed, reset]), 'http')).toBe('read');
    expect(markOf(stateOf([read, passed, reset, undone]), 'http')).toBe('passed');
    const resetAgain = record('e', 'reset', { rids: ['b'] });
    expect(markOf(stateOf([read, passed, reset, undone, resetAgain]), 'http')).toBe('read');
  });
});

describe('standing', () => {
  it('finds what already says the same, and only while it counts', () => {
    const first = record('a', 'answered', { options: ['x'] }, 'q');
    const second = record('b', 'answered', { options: ['y'] }, 'q');
    const same = (all: ProgressRecord[], options: string[]) =>
      standing(all, 'answered', 'q', { options }, 'v1')?.rid;
    expect(same([first], ['x'])).toBe('a');
    expect(same([first, second], ['x'])).toBeUndefined();
    expect(same([first, second, record('c', 'reset', { rids: ['b'] })], ['x'])).toBe('a');
  });

  it('is nothing to a try: each one counts', () => {
    expect(standing([record('a', 'tried')], 'tried', 'http', {}, 'v1')).toBeUndefined();
  });

  it('records a pass on another version of the course anew', () => {
    const passed = record('a', 'passed', { files });
    expect(standing([passed], 'passed', 'http', { files }, 'v1')).toBe(passed);
    expect(standing([passed], 'passed', 'http', { files }, 'v2')).toBeUndefined();
  });
});

describe('instantAfter', () => {
  it('is the present, but later than what it replaces when the clock was set back', () => {
    expect(instantAfter(5000, undefined)).toBe('1970-01-01T00:00:05.000Z');
    expect(instantAfter(5000, '1970-01-01T00:00:04.000Z')).toBe('1970-01-01T00:00:05.000Z');
    expect(instantAfter(5000, '1970-01-01T00:00:09.000Z')).toBe('1970-01-01T00:00:09.001Z');
    expect(instantAfter(5000, '9999-12-31T23:59:59.999Z')).toMatch(INSTANT);
  });
});

it('makes rids without crypto.randomUUID, all different', () => {
  const rids = Array.from({ length: 100 }, createRid);
  expect(new Set(rids).size).toBe(100);
  for (const rid of rids) expect(rid).toMatch(/^[0-9a-f]{32}$/);
});
