// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './keepFocus';

let editor: HTMLElement;
let stage: HTMLElement;
let frame: HTMLElement;
let guard: ReturnType<typeof keepFocus>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<textarea></textarea><div><iframe title="Sandbox" tabindex="0"></iframe></div>';
  editor = document.querySelector('textarea')!;
  stage = document.querySelector('div')!;
  frame = document.querySelector('iframe')!;
  guard = keepFocus(stage);
  editor.focus();
});
afterEach(() => {
  guard.end();
  vi.useRealTimers();
});

const type = (key: string) =>
  editor.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
/** What a parent page sees when a frame's content calls focus(). */
const take = () => {
  frame.focus();
  window.dispatchEvent(new FocusEvent('blur'));
};

describe('focus that the app takes by itself', () => {
  it('goes back to who types', () => {
    type('a');
    take();
    expect(document.activeElement).toBe(editor);
  });

  it('goes back after the app has started', () => {
    guard.watch();
    take();
    expect(document.activeElement).toBe(editor);
  });

  it.each([
    ['Tab', () => type('Tab')],
    ['a mouse that enters the frame', () => stage.dispatchEvent(new Event('pointerenter'))],
    ['a moment without a key', () => vi.advanceTimersByTime(2_001)],
  ])('is the reader’s own after %s', (_, act) => {
    type('a');
    act();
    take();
    expect(document.activeElement).toBe(frame);
  });

  it('stays where it is when the reader is in the app already', () => {
    frame.focus();
    guard.watch();
    take();
    expect(document.activeElement).toBe(frame);
  });
});
