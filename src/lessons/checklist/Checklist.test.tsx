// @vitest-environment jsdom
import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Check, Checklist } from '.';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// As MDX gives it: text between the items.
const list = (
  <Checklist id="test" label="Ready when">
    {'\n'}
    <Check id="node">Node.js is there</Check>
    {'\n'}
    <Check id="yarn">
      <code>yarn</code> is there
    </Check>
    {'\n'}
  </Checklist>
);

let container: HTMLElement;
let root: Root | undefined;

beforeEach(() => {
  localStorage.clear();
  arrive();
});
afterEach(leave);

function arrive() {
  container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(list);
}
function leave() {
  act(() => root?.unmount());
  root = undefined;
  container.remove();
}
const hydrate = () =>
  act(() => {
    root = hydrateRoot(container, list);
  });
const box = (id: string) => container.querySelector<HTMLInputElement>(`input[value="${id}"]`)!;
const click = (id: string) => act(() => box(id).click());
const status = () => container.querySelector('[role=status]')!.textContent;

describe('Checklist', () => {
  it('can be read without JavaScript, and keeps a tick of before it was taken over', () => {
    const complaints = vi.spyOn(console, 'error');
    expect(container.querySelectorAll('li')).toHaveLength(2);
    expect(box('yarn').labels?.[0]?.textContent).toBe('yarn is there');
    box('yarn').checked = true;
    hydrate();
    expect(complaints).not.toHaveBeenCalled();
    expect(box('yarn').checked).toBe(true);
    expect(status()).toBe('1 of 2 done');
  });

  it('counts what is done, and takes a tick back', () => {
    hydrate();
    expect(status()).toBe('');
    click('node');
    expect(status()).toBe('1 of 2 done');
    click('yarn');
    expect(status()).toBe('All done');
    click('node');
    expect(box('node').checked).toBe(false);
    expect(status()).toBe('1 of 2 done');
  });

  it('remembers the ticks, and passes over those of items that are gone', () => {
    localStorage.setItem('stagecraft.checklist.test', '["old","node"]');
    hydrate();
    expect(status()).toBe('1 of 2 done');
    click('yarn');
    leave();
    arrive();
    hydrate();
    expect([box('node').checked, box('yarn').checked]).toEqual([true, true]);
  });
});
