// @vitest-environment jsdom
import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SortingData } from '../../course/sorting';
import { Sorting } from '.';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const data: SortingData = {
  roles: [
    { id: 'backend-plugin', means: 'runs on the server.' },
    { id: 'web-library', means: 'is imported in the browser.' },
  ],
  packages: [
    {
      name: '@acme/plugin-todo-backend',
      role: 'backend-plugin',
      uses: ['express'],
      hint: 'Read the *end* of the name.',
      why: 'It is `todo` on the server.',
    },
    {
      name: '@acme/plugin-todo-react',
      role: 'web-library',
      uses: [],
      hint: 'Who installs it?',
      why: 'Others import it.',
    },
  ],
};
const task = <Sorting id="test" label="Sort these" {...data} />;

let container: HTMLElement;
let root: Root | undefined;

beforeEach(() => {
  localStorage.clear();
  arrive();
});
afterEach(leave);

/** The static HTML has come, and no script yet. */
function arrive() {
  container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(task);
}
function leave() {
  act(() => root?.unmount());
  root = undefined;
  container.remove();
}
const hydrate = () =>
  act(() => {
    root = hydrateRoot(container, task);
  });

const row = (name: string) =>
  container.querySelector<HTMLElement>(`[data-package="@acme/plugin-todo-${name}"]`)!;
const select = (name: string) => row(name).querySelector('select')!;
const button = (name: string) =>
  [...container.querySelectorAll('button')].find(one => one.textContent === name);
const press = (name: string) => act(() => button(name)!.click());
const announced = () => container.querySelector('[role=status]')!.textContent;
const choose = (name: string, role: string) =>
  act(() => {
    select(name).value = role;
    select(name).dispatchEvent(new Event('change', { bubbles: true }));
  });
const state = (name: string) => row(name).dataset.state;

describe('the task in static HTML', () => {
  it('can be read without JavaScript: packages, roles, and the answers folded away', () => {
    expect(row('backend').textContent).toContain('Depends on express.');
    expect(row('react').textContent).toContain('Depends on none of those.');
    expect([...select('react').options].map(option => option.value)).toEqual([
      '',
      'backend-plugin',
      'web-library',
    ]);
    expect(container.querySelector('noscript')?.innerHTML).toMatch(
      /<details>.*plugin-todo-react<\/code> is a <code>web-library<\/code>/s,
    );
    expect(button('Check')?.disabled).toBe(true);
  });

  it('hydrates without a mismatch and keeps what was chosen before', () => {
    const complaints = vi.spyOn(console, 'error');
    select('react').value = 'web-library';
    hydrate();
    expect(complaints).not.toHaveBeenCalled();
    expect(select('react').value).toBe('web-library');
    expect(button('Check')?.disabled).toBe(false);
  });

  it('names each choice by its package, and the whole by its label', () => {
    expect(select('react').labels[0]?.textContent).toBe('@acme/plugin-todo-react');
    const section = container.querySelector('section')!;
    expect(document.getElementById(section.getAttribute('aria-labelledby')!)?.textContent).toBe(
      'Sort these',
    );
  });
});

describe('sorting', () => {
  beforeEach(hydrate);

  it('says nothing about a choice before it is checked', () => {
    choose('backend', 'web-library');
    expect(state('backend')).toBe('chosen');
    expect(row('backend').textContent).not.toContain('Not this one');
    expect(announced()).toBe('');
  });

  it('says why a choice is right; of a wrong one, what that role is and what to look at, and not the answer', () => {
    choose('backend', 'web-library');
    choose('react', 'web-library');
    press('Check');
    expect(state('react')).toBe('right');
    expect(row('react').textContent).toContain('Right. Others import it.');
    expect(state('backend')).toBe('wrong');
    const said = select('backend').getAttribute('aria-describedby')!.split(' ')[1]!;
    expect(document.getElementById(said)?.textContent).toBe(
      'Not this one. A web-library is imported in the browser. Read the end of the name.',
    );
    expect(announced()).toBe('1 of 2 right, 1 wrong.');
  });

  it('counts what is not sorted, and what was changed after a check', () => {
    choose('react', 'web-library');
    press('Check');
    expect(announced()).toBe('1 of 2 right, 1 not sorted yet.');
    choose('backend', 'backend-plugin');
    expect(announced()).toBe('1 of 2 right, 1 not checked yet.');
    press('Check');
    expect(announced()).toBe('All 2 right.');
  });

  it('opens the wrong ones again, and moves focus to the first', () => {
    choose('backend', 'web-library');
    choose('react', 'web-library');
    press('Check');
    press('Try the wrong ones again');
    expect([state('backend'), state('react')]).toEqual(['open', 'right']);
    expect(document.activeElement).toBe(select('backend'));
    expect(button('Try the wrong ones again')).toBeUndefined();
  });

  it('starts over', () => {
    expect(button('Start over')).toBeUndefined();
    choose('react', 'web-library');
    press('Check');
    press('Start over');
    expect([state('backend'), state('react')]).toEqual(['open', 'open']);
    expect(document.activeElement).toBe(select('backend'));
  });
});

describe('what was done', () => {
  it('is there on return, with its score, and isn’t announced', () => {
    hydrate();
    choose('react', 'web-library');
    press('Check');
    choose('backend', 'web-library');
    leave();
    arrive();
    hydrate();
    expect([state('backend'), state('react')]).toEqual(['chosen', 'right']);
    expect(announced()).toBe('');
    expect(container.textContent).toContain('1 of 2 right, 1 not checked yet.');
  });

  it('is joined by what was chosen before the page was taken over', () => {
    hydrate();
    choose('react', 'web-library');
    leave();
    arrive();
    select('backend').value = 'backend-plugin';
    hydrate();
    expect([select('backend').value, select('react').value]).toEqual([
      'backend-plugin',
      'web-library',
    ]);
  });

  it('that can’t be read counts as nothing', () => {
    localStorage.setItem('stagecraft.sorting.test', '{"chosen":3}');
    hydrate();
    expect(state('react')).toBe('open');
  });

  it('holds until the page closes where storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    hydrate();
    choose('react', 'web-library');
    press('Check');
    expect(state('react')).toBe('right');
  });
});
