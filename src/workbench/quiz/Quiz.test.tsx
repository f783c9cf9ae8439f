// @vitest-environment jsdom
import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../course/types';
import { freshStorage } from '../../progress/store/tabs.testing';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const option = (id: string, right: boolean) => ({
  id,
  text: `Text of \`${id}\``,
  right,
  why: `Why ${id}.`,
});
const questions: Question[] = [
  {
    id: 'http/one',
    ask: 'Which `one`?',
    multiple: false,
    options: [option('a', true), option('b', false)],
  },
  {
    id: 'http/many',
    ask: 'Choose all that apply.',
    multiple: true,
    options: [option('a', true), option('b', false), option('c', true)],
  },
];

let container: HTMLElement;
let root: Root;
let progressModule: typeof import('../../progress/react/pageProgress');
let quiz: React.ReactElement;

beforeEach(async () => {
  freshStorage();
  await visit();
});
afterEach(leave);

/** A fresh page whose static HTML has arrived, before any script. */
async function visit() {
  vi.resetModules();
  const { Quiz } = await import('.');
  progressModule = await import('../../progress/react/pageProgress');
  quiz = <Quiz lessonId="http" questions={questions} course="v1" reviewUrl="/review/" />;
  container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(quiz);
}
async function leave() {
  await act(async () => root?.unmount());
  (await progressModule.pageProgress()).close();
  container.remove();
}
const hydrate = () =>
  act(async () => {
    root = hydrateRoot(container, quiz);
    await progressModule.pageProgress();
  });

const question = (id: string) => container.querySelector<HTMLElement>(`[data-question="${id}"]`)!;
const input = (id: string, value: string) =>
  question(id).querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
const button = (id: string) => question(id).querySelector('button')!;
const shown = (id: string) => question(id).querySelector('fieldset')!.textContent;
const announced = (id: string) => question(id).querySelector('[role=status]')!.textContent;
const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await (await progressModule.pageProgress()).flush();
  });

describe('the quiz in static HTML', () => {
  it('can be read without JavaScript: questions, options, and explanations folded away', () => {
    expect(question('http/one').querySelector('legend')?.textContent).toContain('Which one?');
    expect(question('http/one').querySelector('legend code')?.textContent).toBe('one');
    expect(shown('http/many')).toContain('Text of c');
    expect(question('http/one').querySelector('noscript')?.innerHTML).toMatch(
      /<details>.*Why a\..*Why b\./s,
    );
    expect(input('http/one', 'a').type).toBe('radio');
    expect(input('http/many', 'a').type).toBe('checkbox');
    expect(button('http/one').disabled).toBe(true);
  });

  it('hydrates without a mismatch and keeps what was chosen before', async () => {
    const complaints = vi.spyOn(console, 'error');
    input('http/one', 'b').checked = true;
    await hydrate();
    expect(complaints).not.toHaveBeenCalled();
    expect(input('http/one', 'b').checked).toBe(true);
    expect(button('http/one').disabled).toBe(false);
    expect(button('http/many').disabled).toBe(true);
  });
});

describe('an answer', () => {
  beforeEach(hydrate);

  it('can be checked once something is chosen; each option then says why', async () => {
    expect(button('http/one').textContent).toBe('Check answer');
    await click(input('http/one', 'b'));
    expect(question('http/one').dataset.state).toBe('open');
    expect(shown('http/one')).not.toContain('Why');
    await click(button('http/one'));
    expect(question('http/one').dataset.state).toBe('wrong');
    expect(shown('http/one')).toMatch(/Right answer, you did not choose it\. Why a\./);
    expect(shown('http/one')).toMatch(/Wrong answer, you chose it\. Why b\./);
    expect(announced('http/one')).toMatch(/^Not right\./);
    const why = document.getElementById(input('http/one', 'b').getAttribute('aria-describedby')!);
    expect(why?.textContent).toContain('Why b.');
  });

  it('with several right options is right with exactly those', async () => {
    await click(input('http/many', 'a'));
    await click(button('http/many'));
    expect(question('http/many').dataset.state).toBe('wrong');
    expect(announced('http/many')).toContain('1 of 2 right answers, 0 wrong');
    await click(button('http/many'));
    await click(input('http/many', 'a'));
    await click(input('http/many', 'c'));
    await click(button('http/many'));
    expect(question('http/many').dataset.state).toBe('right');
    expect(announced('http/many')).toBe('Right.');
  });

  it('can’t be changed after the check, until "Try again", which moves focus to the options', async () => {
    await click(input('http/one', 'b'));
    await click(button('http/one'));
    await click(input('http/one', 'a'));
    expect(input('http/one', 'b').checked).toBe(true);
    expect(button('http/one').textContent).toBe('Try again');
    await click(button('http/one'));
    expect(question('http/one').dataset.state).toBe('open');
    expect(input('http/one', 'b').checked).toBe(false);
    expect(document.activeElement).toBe(input('http/one', 'a'));
    expect(announced('http/one')).toBe('');
  });

  it('survives a double click on the button', async () => {
    await click(input('http/one', 'a'));
    await click(button('http/one'));
    await act(async () => {
      button('http/one').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    });
    expect(question('http/one').dataset.state).toBe('right');
  });

  it('is recorded with the chosen option ids; the latest one stands there on return', async () => {
    await click(input('http/many', 'c'));
    await click(input('http/many', 'a'));
    await click(button('http/many'));
    const records = (await progressModule.pageProgress()).records();
    expect(records).toMatchObject([
      { kind: 'answered', id: 'http/many', course: 'v1', data: { options: ['a', 'c'] } },
    ]);
    await leave();
    await visit();
    await hydrate();
    expect(question('http/many').dataset.state).toBe('right');
    expect(input('http/many', 'c').checked).toBe(true);
    expect(announced('http/many')).toBe('');
    expect(question('http/many').textContent).toMatch(
      /Your latest answer, of \d+ \w+ \d{4}\. Right\./,
    );
    expect(question('http/one').dataset.state).toBe('open');
  });

  it('counts what is right, says what a pathway counts, and where questions come back', async () => {
    const score = () => container.querySelector('[data-score]')?.textContent;
    expect(score()).toBeUndefined();
    let expected = /^1 of 2 right, 1 to go\./;
    for (const [id, value] of [
      ['http/one', 'a'],
      ['http/many', 'b'],
    ] as const) {
      await click(input(id, value));
      await click(button(id));
      expect(score()).toMatch(expected);
      expected = /^1 of 2 right\. For a pathway, your latest answer to each question counts/;
    }
    expect(container.querySelector('[data-score] a')?.getAttribute('href')).toBe('/review/');
  });

  it('is checked by Enter on an option, and Enter after that changes nothing', async () => {
    const enter = (id: string) => act(async () => question(id).closest('form')!.requestSubmit());
    await enter('http/one');
    expect(question('http/one').dataset.state).toBe('open');
    await click(input('http/one', 'a'));
    await enter('http/one');
    expect(question('http/one').dataset.state).toBe('right');
    await enter('http/one');
    expect(question('http/one').dataset.state).toBe('right');
    expect((await progressModule.pageProgress()).records()).toHaveLength(1);
  });
});
