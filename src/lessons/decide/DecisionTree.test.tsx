// @vitest-environment jsdom
import { act } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { within } from '@testing-library/dom';
import { cases } from './cases';
import { DecisionTree } from './DecisionTree';
import { tree } from './tree';
import { answersOf, walk } from './walk';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let container: HTMLElement;
let root: Root | undefined;
beforeEach(() => {
  container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(<DecisionTree />);
});
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  container.remove();
});
const hydrate = () =>
  act(() => {
    root = hydrateRoot(container, <DecisionTree />);
  });

const decision = () => within(within(container).getByRole('region', { name: 'Decision tree' }));
const press = (name: string | RegExp) =>
  act(() => decision().getByRole('button', { name }).click());
const heading = () => decision().getByRole('heading', { level: 3 });
const answer = (answers: readonly string[]) => {
  for (const { option } of walk(tree, answers).steps) press(option.label);
};

describe('before any script has run', () => {
  it('has the whole tree, every outcome and every case in the page, and no button that does nothing', () => {
    const text = container.textContent;
    for (const { ask, options } of Object.values(tree.questions)) {
      expect(text).toContain(ask);
      for (const { label } of options) expect(text).toContain(label);
    }
    for (const { title, source } of Object.values(tree.outcomes)) {
      expect(text).toContain(title);
      expect(text).toContain(source.label);
    }
    for (const { wish } of cases) expect(text).toContain(wish);
    for (const button of container.querySelectorAll('button')) expect(button.disabled).toBe(true);
  });

  it('leads from each answer of the list to an outcome below it', () => {
    const links = [...container.querySelectorAll<HTMLAnchorElement>('a[href^="#decide-"]')];
    expect(links.length).toBeGreaterThanOrEqual(Object.keys(tree.outcomes).length);
    for (const link of links) expect(container.querySelector(link.hash)).not.toBeNull();
  });
});

describe('answering', () => {
  it('asks one question after the other, with focus on it, and ends at what to build', () => {
    hydrate();
    expect(document.activeElement).toBe(document.body);
    press(/^Something new/);
    expect(heading().textContent).toBe(tree.questions.exists?.ask);
    expect(document.activeElement).toBe(heading());
    expect(decision().getByRole('status').textContent).toBe('Question 2');
    press(/^Yes, but/);
    press('On the server');
    press('Yes');
    expect(heading().textContent).toBe('A backend module');
    expect(document.activeElement).toBe(heading());
    expect(decision().getByRole('status').textContent).toBe('Result after 4 answers');
    const role = decision().getByText('Package role').nextElementSibling;
    expect(role?.textContent).toBe('backend-plugin-module');
  });

  it('goes back by one answer, to any question, and to the beginning', () => {
    hydrate();
    answer(['feature', 'not-enough', 'server']);
    press('Undo the last answer');
    expect(heading().textContent).toBe(tree.questions.part?.ask);
    expect(document.activeElement).toBe(heading());
    const crumbs = within(decision().getByRole('navigation', { name: 'Your answers' }));
    expect(crumbs.getAllByRole('button')).toHaveLength(2);
    act(() => crumbs.getByRole('button', { name: /^Is there a plugin/ }).click());
    expect(heading().textContent).toBe(tree.questions.exists?.ask);
    press('Start again');
    expect(heading().textContent).toBe(tree.questions.wish?.ask);
    expect(decision().queryByRole('navigation')).toBeNull();
  });
});

describe('a case', () => {
  const email = cases.find(({ id }) => id === 'email')!;
  const decide = () => {
    hydrate();
    answer(['way']);
    const item = container.querySelector<HTMLElement>('[data-case="email"]')!;
    act(() => within(item).getByRole('button', { name: 'Decide it' }).click());
  };

  it('begins anew, with its wish above the question', () => {
    decide();
    expect(heading().textContent).toBe(tree.questions.wish?.ask);
    expect(document.activeElement).toBe(heading());
    expect(decision().getByText(email.wish, { exact: false })).toBeTruthy();
    press('Leave this case');
    expect(decision().queryByText(email.wish, { exact: false })).toBeNull();
  });

  it('says so when it was decided like this in reality', () => {
    decide();
    answer(answersOf(email));
    expect(container.querySelector('[data-verdict="same"]')?.textContent).toContain(
      'So it was decided in reality.',
    );
  });

  it('says where the ways parted, why, and leads back there', () => {
    decide();
    answer(['feature', 'not-enough', 'server', 'no']);
    const verdict = container.querySelector('[data-verdict="other"]')?.textContent;
    expect(verdict).toContain(tree.questions.point?.ask);
    expect(verdict).toContain('notificationsProcessingExtensionPoint');
    press('Back to that question');
    expect(heading().textContent).toBe(tree.questions.point?.ask);
  });
});
