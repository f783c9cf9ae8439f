// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCompiler } from '../../compiler';
import { createModuleRegistry } from '../../modules';
import { driveAnimationFrames } from './animationFrames';
import { calledByLearner } from '../../compiler/learnerCode';
import { trackLeftovers, type Leftovers } from './leftovers';

let leftovers: Leftovers;
const PATCHED = ['Timeout', 'Interval'].flatMap(name => [`set${name}`, `clear${name}`]);
PATCHED.push('requestAnimationFrame', 'cancelAnimationFrame');
PATCHED.push('requestIdleCallback', 'cancelIdleCallback');
const originals = PATCHED.map(
  name => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
);
const { addEventListener } = EventTarget.prototype;
const createElement: unknown = Reflect.get(Document.prototype, 'createElement');
beforeEach(() => {
  vi.useFakeTimers();
  leftovers = trackLeftovers(window);
});
afterEach(() => {
  leftovers.clear();
  Object.assign(EventTarget.prototype, { addEventListener });
  Object.assign(Document.prototype, { createElement });
  vi.useRealTimers();
  for (const [name, original] of originals)
    if (original) Object.defineProperty(window, name, original);
    else Reflect.deleteProperty(window, name);
});

/** Runs code as a learner's file. */
function learner(source: string) {
  const { code } = createCompiler().compile({ 'src/a.ts': source });
  const builtins = { has: () => false, get: () => undefined, list: () => [] };
  return createModuleRegistry({ code, builtins, guard: () => {} }).load('src/a.ts') as Record<
    string,
    () => unknown
  >;
}
const log = vi.fn<(what: string) => void>();
beforeEach(() => {
  log.mockReset();
  Object.assign(window, { log });
});

it('ends the timers and animation frames that learner code left, and no others', () => {
  learner(`
    setTimeout(() => log('timeout'), 10);
    setInterval(() => log('interval'), 10);
    requestAnimationFrame(() => log('frame'));
    window.setTimeout(() => log('window'), 10);
    clearTimeout(setTimeout(() => log('never'), 10));
  `);
  setTimeout(() => log('framework'), 10);
  vi.advanceTimersByTime(12);
  expect(log.mock.calls.flat().sort()).toEqual(['framework', 'interval', 'timeout', 'window']);
  log.mockReset();
  setTimeout(() => log('framework'), 10);
  leftovers.clear();
  vi.advanceTimersByTime(100);
  expect(log.mock.calls.flat()).toEqual(['framework']);
});

it('takes away listeners on what outlives the app', () => {
  const { on } = learner(`
    document.documentElement.addEventListener('x', () => log('html'));
    document.addEventListener('x', () => log('document'), { capture: true });
    document.body.addEventListener('x', () => log('body'));
    export const on = element => element.addEventListener('x', () => log('element'));
  `);
  document.addEventListener('x', () => log('framework'));
  const element = document.createElement('p');
  (on as (element: Element) => void)(element);
  const fire = () => {
    document.body.dispatchEvent(new Event('x', { bubbles: true }));
    element.dispatchEvent(new Event('x'));
    return log.mock.calls.splice(0).flat();
  };
  expect(fire()).toEqual(['document', 'body', 'html', 'framework', 'element']);
  leftovers.clear();
  expect(fire()).toEqual(['framework', 'element']);
});

it('removes elements that learner code made, wherever they were put', () => {
  learner(`
    const style = document.createElement('style');
    document.head.append(style);
    const box = document.createElement('div');
    document.body.append(box);
  `);
  const own = document.createElement('i');
  document.body.append(own);
  leftovers.clear();
  expect([document.head.children.length, [...document.body.children]]).toEqual([0, [own]]);
});

it('ends also what it was told of', () => {
  const end = vi.fn();
  leftovers.add(end);
  leftovers.clear();
  leftovers.clear();
  expect(end).toHaveBeenCalledTimes(1);
});

it('knows who calls, also through a framework that is called by learner code', () => {
  const direct: boolean[] = [];
  const patched = () => void direct.push(calledByLearner());
  Object.assign(window, { patched, framework: () => patched() });
  learner('patched(); framework(); [1].forEach(() => patched());');
  patched();
  expect(direct).toEqual([true, false, true, false]);
});

it('gives animation frames without a screen', () => {
  driveAnimationFrames(window);
  const frame = vi.fn();
  requestAnimationFrame(frame);
  cancelAnimationFrame(requestAnimationFrame(() => expect.fail('it was cancelled')));
  vi.advanceTimersByTime(20);
  expect(frame).toHaveBeenCalledExactlyOnceWith(expect.any(Number));
});
