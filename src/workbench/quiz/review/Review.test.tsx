// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshStorage } from '../../../progress/store/tabs.testing';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
HTMLElement.prototype.scrollIntoView = () => undefined; // jsdom 29 has no layout

const option = (id: string, right: boolean) => ({
  id,
  text: `Text ${id}`,
  right,
  why: `Why ${id}.`,
});
const one = {
  id: 'http/one',
  ask: 'Which `one`?',
  multiple: false,
  options: [option('a', true), option('b', false)],
  sha256: 'digest-of-one',
};
const many = {
  id: 'http/many',
  ask: 'Which ones?',
  multiple: true,
  options: [option('a', true), option('b', false), option('c', true)],
  sha256: 'digest-of-many',
};
const published = {
  schemaVersion: 1,
  digest: 'v1',
  quizzes: [{ id: 'http', url: '/learn/http/', title: 'Serving HTTP', questions: [one, many] }],
};

let container: HTMLElement;
let root: Root;
let progressModule: typeof import('../../../progress/react/pageProgress');

beforeEach(() => {
  freshStorage();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 10, 16, 12)); // a Monday
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(published)));
});
afterEach(async () => {
  await act(async () => root.unmount());
  (await progressModule.pageProgress()).close();
  container.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const progress = () => progressModule.pageProgress();
const settle = async () => {
  await new Promise(resolve => setImmediate(resolve));
  await (await progress()).flush();
};
/** Opens the page for a reader who gave these answers on Monday at noon, one a minute; `later` is in hours. */
async function visit(answers: readonly [id: string, options: string[]][], later = 24) {
  vi.resetModules();
  progressModule = await import('../../../progress/react/pageProgress');
  const { default: Review } = await import('./Review');
  for (const [id, options] of answers) {
    await (await progress()).add('answered', id, { options });
    vi.setSystemTime(Date.now() + 60_000);
  }
  vi.setSystemTime(Date.now() + later * 3_600_000);
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  await act(async () => {
    root.render(<Review quizzesUrl="/quizzes.json" learnUrl="/learn/" />);
    await settle();
  });
}
const text = () => container.textContent ?? '';
const state = () => container.querySelector<HTMLElement>('[data-review]')?.dataset.review;
const button = (name: RegExp) => {
  const found = [...container.querySelectorAll('button')].find(item => name.test(item.textContent));
  if (!found) throw new Error(`no button ${name} in: ${text()}`);
  return found;
};
const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await settle();
  });
const press = (key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
    await settle();
  });
const choose = (value: string) =>
  click(container.querySelector<HTMLElement>(`input[value="${value}"]`)!);
const asked = () => container.querySelector<HTMLElement>('[data-question]')?.dataset.question;
const announced = () => container.querySelector('form [role=status]')?.textContent;
const reviews = async () => (await progress()).records().filter(({ kind }) => /^review/.test(kind));

describe('before a session', () => {
  it('says so to who has answered nothing yet', async () => {
    await visit([]);
    expect(state()).toBe('empty');
    expect(text()).toContain('No questions yet');
    expect(container.querySelector('a')?.getAttribute('href')).toBe('/learn/');
  });

  it('says when the next question comes back, if none is due', async () => {
    await visit([['http/one', ['a']]], 2);
    expect(state()).toBe('empty');
    expect(text()).toContain('Nothing is due.Next: 1 question, tomorrow.');
    expect(container.querySelector('button')).toBeNull();
  });

  it('names questions that are gone from the course, and goes on with the others', async () => {
    await visit([
      ['http/one', ['a']],
      ['http/gone', ['a']],
    ]);
    expect(text()).toContain('1 question is due');
    expect(text()).toContain('1 question that you answered is no longer in the course');
  });

  it('says what is wrong if the questions can’t be had, and tries again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await visit([['http/one', ['a']]]);
    expect(container.querySelector('[role=alert]')?.textContent).toMatch(/Are you offline\?.*kept/);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
    await click(button(/Try again/));
    expect(text()).toContain('the site answered 503');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<!doctype html>')));
    await click(button(/Try again/));
    expect(text()).toContain('not as this page expects');
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(published)));
    await click(button(/Try again/));
    expect(text()).toContain('1 question is due');
  });
});

describe('a session', () => {
  it('asks, explains every option, and says when the question comes back', async () => {
    await visit([['http/one', ['b']]]);
    await click(button(/Start/));
    expect(state()).toBe('asking');
    expect(document.activeElement).toBe(container.querySelector('input'));
    expect(text()).toContain('Question 1 of 1');
    expect(text()).not.toContain('Why a');
    await choose('a');
    await click(button(/Check answer/));
    expect(state()).toBe('checked');
    expect(text()).toMatch(/Why a\..*Why b\./);
    expect(announced()).toBe('Right. It comes back in 3 days, on Friday 20 November.');
    expect(text()).toContain(
      'On Monday 16 November you had it wrong. From the lesson Serving HTTP',
    );
    expect(await reviews()).toMatchObject([
      {
        kind: 'reviewed',
        id: 'http/one',
        course: 'v1',
        data: { options: ['a'], rating: 3, question: 'digest-of-one' },
      },
    ]);
    await click(button(/Finish/));
    expect(state()).toBe('over');
    expect(document.activeElement?.textContent).toBe('1 of 1 right');
    expect(text()).toContain('That was all. Next: 1 question, in 3 days, on Friday 20 November.');
  });

  it('brings a wrong answer back tomorrow, and asks nothing about it', async () => {
    await visit([['http/one', ['a']]]);
    await click(button(/Start/));
    await choose('b');
    await click(button(/Check answer/));
    expect(announced()).toMatch(/^Not right\. .* It comes back tomorrow\.$/);
    expect(container.querySelector('[role=group]')).toBeNull();
    expect(await reviews()).toMatchObject([{ data: { rating: 1 } }]);
  });

  it('takes another rating of a right answer, by records that are only added', async () => {
    await visit([['http/one', ['a']]]);
    await click(button(/Start/));
    await choose('a');
    await click(button(/Check answer/));
    expect(button(/Good/).getAttribute('aria-pressed')).toBe('true');
    await click(button(/Easy 8 days/));
    expect(button(/Easy/).getAttribute('aria-pressed')).toBe('true');
    expect(announced()).toContain('in 8 days, on Wednesday 25 November');
    const [first, ...rest] = await reviews();
    expect(first).toMatchObject({ kind: 'reviewed', data: { rating: 3 } });
    expect(rest).toContainEqual(
      expect.objectContaining({ kind: 'review-undone', data: { review: first?.rid } }),
    );
    expect(rest).toContainEqual(
      expect.objectContaining({ kind: 'reviewed', data: expect.objectContaining({ rating: 4 }) }),
    );
    const { scheduleOf } = await import('../../../progress/review');
    const card = scheduleOf((await progress()).records()).get('http/one');
    expect(card).toMatchObject({ reviews: 1 });
    expect(card?.due.getDate()).toBe(25);
  });

  it('is done by keys alone', async () => {
    await visit([
      ['http/one', ['a']],
      ['http/many', ['a', 'c']],
    ]);
    await click(button(/Start/));
    expect(asked()).toBe('http/one');
    await press('2');
    await press('1');
    await press('Enter');
    expect(announced()).toMatch(/^Right\./);
    await press('Enter', { repeat: true });
    expect(state()).toBe('checked');
    await press('h');
    expect(button(/Hard/).getAttribute('aria-pressed')).toBe('true');
    await press('Enter');
    expect(asked()).toBe('http/many');
    await press('1');
    await press('3');
    await press('Enter');
    expect(announced()).toMatch(/^Right\./);
    await press('Enter');
    expect(text()).toContain('2 of 2 right');
  });

  it('leaves keys alone outside of it', async () => {
    await visit([['http/one', ['a']]]);
    await click(button(/Start/));
    (document.activeElement as HTMLElement).blur();
    await press('1');
    expect(container.querySelector('input:checked')).toBeNull();
  });

  it('takes the last answer back, as a record, and asks again', async () => {
    await visit([
      ['http/one', ['a']],
      ['http/many', ['a']],
    ]);
    await click(button(/Start/));
    await choose('b');
    await click(button(/Check answer/));
    await click(button(/Next question/));
    expect(text()).toContain('Question 2 of 2');
    await click(button(/Undo last answer/));
    expect(asked()).toBe('http/one');
    expect(text()).toContain('Question 1 of 2');
    expect(container.querySelector('input:checked')).toBeNull();
    const [wrong, undone] = await reviews();
    expect(undone).toMatchObject({ kind: 'review-undone', data: { review: wrong?.rid } });
    await choose('a');
    await click(button(/Check answer/));
    await click(button(/Next question/));
    await click(button(/Stop here/));
    expect(text()).toContain('1 of 1 right');
    expect(text()).toContain('1 question can wait until you feel like it.');
    await click(button(/Go on/));
    expect(asked()).toBe('http/many');
  });

  it('says so where the question has changed since, and judges by what it is now', async () => {
    await visit([['http/one', ['retired']]]);
    await click(button(/Start/));
    await choose('a');
    await click(button(/Check answer/));
    expect(text()).toContain(
      'This question has changed since you answered it on Monday 16 November',
    );
  });

  it('does not ask what was answered in another tab meanwhile', async () => {
    await visit([
      ['http/one', ['a']],
      ['http/many', ['a']],
    ]);
    await click(button(/Start/));
    await act(async () => {
      await (await progress()).add('reviewed', 'http/many', { options: ['a'], rating: 1 });
    });
    expect(text()).toContain('Question 1 of 1');
    await choose('a');
    await click(button(/Check answer/));
    await click(button(/Finish/));
    expect(text()).toContain('1 of 1 right');
  });
});
